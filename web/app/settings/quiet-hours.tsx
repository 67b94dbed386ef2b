import { ActionIcon, Checkbox, NativeSelect, Text, TextInput, Title } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { type Rules, touchChannels } from "./contact-channels.ts";
import { Rows } from "./section.tsx";
import classes from "./settings.module.css";

type Quiet = Rules["quiet"][number];
const firstQuiet = { from_minute: 20 * 60, to_minute: 8 * 60, days: [7], holidays: true };
/** 2024-01-01 was a Monday. */
const weekdays = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, on: new Date(Date.UTC(2024, 0, day)) }));

/** When a channel is silent, by the clock of whoever would be disturbed. */
export function QuietHours({ quiet, change }: { quiet: Quiet[]; change: (quiet: Quiet[]) => void }) {
  const { t } = useTranslation();
  const free = touchChannels.filter((channel) => quiet.every((row) => row.channel !== channel));
  const edit = (channel: Quiet["channel"], part: Partial<Quiet>): void =>
    change(quiet.map((row) => (row.channel === channel ? { ...row, ...part } : row)));
  return (
    <div>
      <Title order={3} mt="sm">
        {t("settings.contact.quiet")}
      </Title>
      <Text size="sm" c="dimmed">
        {t("settings.contact.quiet-about")}
      </Text>
      {quiet.length === 0 ? (
        <Text size="sm">{t("settings.contact.no-quiet")}</Text>
      ) : (
        <Rows
          label={t("settings.contact.quiet")}
          heads={(["channel", "from", "until", "days", "on-holidays", "remove"] as const).map((head) =>
            t(`settings.contact.${head}`),
          )}
        >
          {quiet.map((row) => (
            <OneChannel
              key={row.channel}
              quiet={row}
              edit={(part) => edit(row.channel, part)}
              remove={() => change(quiet.filter((other) => other !== row))}
            />
          ))}
        </Rows>
      )}
      {free.length > 0 && (
        <NativeSelect
          mt={6}
          size="xs"
          w={260}
          aria-label={t("settings.contact.add-quiet")}
          data={[
            { value: "", label: t("settings.contact.add-quiet") },
            ...free.map((value) => ({ value, label: t(`settings.consent.channels.${value}`) })),
          ]}
          value=""
          onChange={(event) =>
            event.currentTarget.value &&
            change([...quiet, { channel: event.currentTarget.value as Quiet["channel"], ...firstQuiet }])
          }
        />
      )}
    </div>
  );
}

function OneChannel({
  quiet,
  edit,
  remove,
}: {
  quiet: Quiet;
  edit: (part: Partial<Quiet>) => void;
  remove: () => void;
}) {
  const { t, i18n } = useTranslation();
  const channel = t(`settings.consent.channels.${quiet.channel}`);
  const short = new Intl.DateTimeFormat(i18n.language, { weekday: "short", timeZone: "UTC" });
  const clock = (name: "from_minute" | "to_minute", label: string) => (
    <TextInput
      size="xs"
      type="time"
      required
      w={110}
      aria-label={`${label}: ${channel}`}
      value={clockOf(quiet[name])}
      onChange={(event) => {
        const minute = minuteOf(event.currentTarget.value);
        if (minute !== undefined) edit({ [name]: minute });
      }}
    />
  );
  return (
    <tr>
      <td>{channel}</td>
      <td>{clock("from_minute", t("settings.contact.from"))}</td>
      <td>{clock("to_minute", t("settings.contact.until"))}</td>
      <td>
        <div className={classes.days}>
          {weekdays.map(({ day, on }) => (
            <Checkbox
              key={day}
              size="xs"
              label={short.format(on)}
              checked={quiet.days.includes(day)}
              onChange={(event) =>
                edit({
                  days: event.currentTarget.checked
                    ? [...quiet.days, day].toSorted((a, b) => a - b)
                    : quiet.days.filter((other) => other !== day),
                })
              }
            />
          ))}
        </div>
      </td>
      <td>
        <Checkbox
          size="xs"
          aria-label={`${t("settings.contact.on-holidays")}: ${channel}`}
          checked={quiet.holidays}
          onChange={(event) => edit({ holidays: event.currentTarget.checked })}
        />
      </td>
      <td>
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          aria-label={t("settings.contact.remove-quiet", { channel })}
          onClick={remove}
        >
          <IconTrash size={14} />
        </ActionIcon>
      </td>
    </tr>
  );
}

const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

function minuteOf(clock: string): number | undefined {
  const [hours, minutes] = clock.split(":").map(Number);
  return hours === undefined || minutes === undefined || Number.isNaN(hours + minutes)
    ? undefined
    : hours * 60 + minutes;
}
