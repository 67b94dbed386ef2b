import { ActionIcon, Button, Group, NativeSelect, NumberInput, Text, Title } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Rules, touchChannels } from "./contact-channels.ts";
import { Rows } from "./section.tsx";

type Limit = Rules["limits"][number];
const hoursOfDay = 24;

/** No more than so many touches within so many hours, of a person or of all at an account. */
export function ContactLimits({ limits, change }: { limits: Limit[]; change: (limits: Limit[]) => void }) {
  const { t } = useTranslation();
  const edit = (at: number, part: Partial<Limit>): void =>
    change(limits.map((limit, place) => (place === at ? { ...limit, ...part } : limit)));
  return (
    <div>
      <Title order={3}>{t("settings.contact.limits")}</Title>
      <Text size="sm" c="dimmed">
        {t("settings.contact.limits-about")}
      </Text>
      {limits.length === 0 ? (
        <Text size="sm">{t("settings.contact.no-limits")}</Text>
      ) : (
        <Rows
          label={t("settings.contact.limits")}
          heads={(["whom", "channel", "times", "within", "remove"] as const).map((head) =>
            t(`settings.contact.${head}`),
          )}
        >
          {limits.map((limit, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- a limit has no name but its place
            <OneLimit
              key={at}
              limit={limit}
              edit={(part) => edit(at, part)}
              remove={() => change(limits.toSpliced(at, 1))}
            />
          ))}
        </Rows>
      )}
      <Button
        mt={6}
        variant="default"
        size="compact-sm"
        onClick={() => change([...limits, { scope: "person", channel: null, at_most: 3, hours: 7 * hoursOfDay }])}
      >
        {t("settings.contact.add-limit")}
      </Button>
    </div>
  );
}

function OneLimit({ limit, edit, remove }: { limit: Limit; edit: (part: Partial<Limit>) => void; remove: () => void }) {
  const { t } = useTranslation();
  const [inDays, setInDays] = useState(limit.hours % hoursOfDay === 0);
  const channel = limit.channel ? t(`settings.consent.channels.${limit.channel}`) : t("settings.contact.all-channels");
  const whom = t(`settings.contact.scopes.${limit.scope}`);
  const count = (value: string | number, then: (n: number) => void): void => {
    if (typeof value === "number" && Number.isInteger(value)) then(value);
  };
  return (
    <tr>
      <td>
        <NativeSelect
          size="xs"
          miw={120}
          aria-label={t("settings.contact.whom")}
          data={(["person", "account"] as const).map((value) => ({
            value,
            label: t(`settings.contact.scopes.${value}`),
          }))}
          value={limit.scope}
          onChange={(event) => edit({ scope: event.currentTarget.value as Limit["scope"] })}
        />
      </td>
      <td>
        <NativeSelect
          size="xs"
          miw={170}
          aria-label={t("settings.contact.channel")}
          data={[
            { value: "", label: t("settings.contact.all-channels") },
            ...touchChannels.map((value) => ({ value, label: t(`settings.consent.channels.${value}`) })),
          ]}
          value={limit.channel ?? ""}
          onChange={(event) => edit({ channel: (event.currentTarget.value || null) as Limit["channel"] })}
        />
      </td>
      <td>
        <NumberInput
          size="xs"
          w={76}
          min={0}
          max={1000}
          allowDecimal={false}
          aria-label={t("settings.contact.times")}
          value={limit.at_most}
          onChange={(value) => count(value, (at_most) => edit({ at_most }))}
        />
      </td>
      <td>
        <Group gap={4} wrap="nowrap">
          <NumberInput
            size="xs"
            w={76}
            min={1}
            max={inDays ? 366 : 366 * hoursOfDay}
            allowDecimal={false}
            aria-label={t("settings.contact.within")}
            value={inDays ? limit.hours / hoursOfDay : limit.hours}
            onChange={(value) => count(value, (n) => n > 0 && edit({ hours: inDays ? n * hoursOfDay : n }))}
          />
          <NativeSelect
            size="xs"
            miw={90}
            aria-label={t("settings.contact.unit")}
            data={(["hours", "days"] as const).map((value) => ({ value, label: t(`settings.contact.units.${value}`) }))}
            value={inDays ? "days" : "hours"}
            onChange={(event) => {
              const days = event.currentTarget.value === "days";
              setInDays(days);
              if (days) edit({ hours: Math.max(1, Math.round(limit.hours / hoursOfDay)) * hoursOfDay });
            }}
          />
        </Group>
      </td>
      <td>
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          aria-label={t("settings.contact.remove-limit", { whom, channel })}
          onClick={remove}
        >
          <IconTrash size={14} />
        </ActionIcon>
      </td>
    </tr>
  );
}
