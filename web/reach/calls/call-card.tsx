import { Anchor, Badge, Button, Group, Text } from "@mantine/core";
import { IconClock, IconGift, IconPhone } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../app/format.ts";
import { ChannelIcon } from "../../know/touches/index.ts";
import classes from "./calls.module.css";
import type { Call } from "./use-calls.ts";

type Phone = Call["phones"][number];

/** Who it is, how to reach them, what they care about, what to bring, what was before. */
export function CallCard({
  call,
  phone,
  choosePhone,
  dialled,
  dial,
  dialler,
  brings,
  bring,
}: {
  call: Call;
  phone: Phone | undefined;
  choosePhone: (phone: Phone) => void;
  dialled: boolean;
  dial: () => void;
  dialler: string | undefined;
  brings: boolean;
  bring: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { account, person, item } = call;
  return (
    <section className={`tilth-panel ${classes["card"]}`} aria-label={t("calls.who")}>
      <div className={classes["head"]}>
        <h2 className={classes["name"]}>
          {person ? <Link to={`/people/${person.id}` as never}>{person.name}</Link> : account?.name}
        </h2>
        <Text size="sm" c="dimmed">
          {[person?.title, person?.buying_role && t(`calls.role.${person.buying_role}`)].filter(Boolean).join(" · ")}
        </Text>
        {account && person && (
          <Anchor component={Link} to={`/accounts/${account.id}` as never} size="sm" fw={600}>
            {account.name}
          </Anchor>
        )}
        <Group gap={8} mt={4}>
          {call.call_back && <Badge variant="light">{t("calls.called-back")}</Badge>}
          {call.tries > 0 && (
            <Badge variant="light" color="gray">
              {t("calls.tries", { count: call.tries })}
            </Badge>
          )}
          {person?.back_on && (
            <Text size="sm" c="var(--tilth-due)" fw={600}>
              {t("calls.away", { day: format.day(person.back_on) })}
            </Text>
          )}
          {phone && (
            <span className={classes["quiet"]} data-testid="there">
              <IconClock size={14} stroke={1.7} aria-hidden="true" /> <TimeThere there={phone.there} />
            </span>
          )}
        </Group>
      </div>
      <div className={classes["dial"]}>
        <Button
          size="md"
          leftSection={<IconPhone size={17} />}
          rightSection={<kbd aria-hidden="true">d</kbd>}
          aria-keyshortcuts="d"
          disabled={!phone}
          variant={dialled ? "light" : "filled"}
          onClick={dial}
        >
          {dialled
            ? t("calls.dialled", { number: phone?.value })
            : t("calls.dial-number", { number: phone?.value ?? "" })}
        </Button>
        {dialler && (
          <Text size="xs" c="dimmed">
            {t("calls.by-provider", { name: dialler })}
          </Text>
        )}
        {call.phones.length > 1 && (
          <Group gap={6} mt={6}>
            {call.phones
              .filter((one) => one.id !== phone?.id)
              .map((one) => (
                <Button key={one.id} size="compact-xs" variant="default" onClick={() => choosePhone(one)}>
                  {one.value} {one.label ?? (one.own ? "" : t("calls.of-account"))}
                </Button>
              ))}
          </Group>
        )}
      </div>
      {item && (
        <button type="button" className={classes["bring"]} aria-pressed={brings} aria-keyshortcuts="b" onClick={bring}>
          <IconGift size={16} stroke={1.7} aria-hidden="true" />
          <span>{t(brings ? "calls.brings" : "calls.bring-item", { title: item.title })}</span>
          <kbd aria-hidden="true">b</kbd>
        </button>
      )}
      <Facts call={call} />
    </section>
  );
}

/** What time it is for them, and how we know; where nothing tells it, that it is only ours. */
function TimeThere({ there }: { there: Phone["there"] }) {
  const { t } = useTranslation();
  const { time, latest, zones, by } = there;
  if (by === "workspace") return t("calls.there.ours", { time });
  if (latest !== null) return t("calls.there.between", { time, latest });
  return t(`calls.there.${by}`, { time, zone: zones[0] });
}

function Facts({ call }: { call: Call }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { account } = call;
  return (
    <>
      {account && (
        <Part title={t("calls.why")}>
          <Text size="sm">
            {[
              account.worth_minor > 0 &&
                t("calls.worth", { worth: format.money(account.worth_minor, undefined, true) }),
              account.last_order_on && t("calls.last-order", { day: format.day(account.last_order_on) }),
              account.next_due_on && t("calls.due", { day: format.day(account.next_due_on) }),
              account.industry,
            ]
              .filter(Boolean)
              .join(" · ")}
          </Text>
          {account.story && (
            <Text size="sm" c="dimmed" lineClamp={3}>
              {account.story}
            </Text>
          )}
        </Part>
      )}
      {(call.cares.length > 0 || call.tags.length > 0) && (
        <Part title={t("calls.cares")}>
          <ul className={classes["plain"]}>
            {call.cares.map((one) => (
              <li key={`${one.name} ${one.value}`}>
                <span className={classes["quiet"]}>{one.name}</span> {one.value}
              </li>
            ))}
          </ul>
          {call.tags.length > 0 && (
            <Text size="sm" c="dimmed">
              {call.tags.join(", ")}
            </Text>
          )}
        </Part>
      )}
      {call.tasks.length > 0 && (
        <Part title={t("calls.tasks")}>
          <ul className={classes["plain"]}>
            {call.tasks.map((task) => (
              <li key={task.id}>
                {task.title} <span className={classes["quiet"]}>{format.day(task.due_on)}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {call.touches.length > 0 && (
        <Part title={t("calls.before")}>
          <ul className={classes["plain"]}>
            {call.touches.map((touch) => (
              <li key={touch.touch}>
                <ChannelIcon channel={touch.channel} size={13} /> {format.ago(touch.at)}
                {touch.outcome && ` · ${t(`touches.outcomes.${touch.outcome}`)}`}
                {touch.person_name && ` · ${touch.person_name}`}
                {touch.note && <span className={classes["words"]}>{touch.note}</span>}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {call.others.length > 0 && (
        <Part title={t("calls.others")}>
          <ul className={classes["plain"]}>
            {call.others.map((other) => (
              <li key={other.person}>
                <Link to={`/people/${other.person}` as never}>{other.name}</Link>{" "}
                <span className={classes["quiet"]}>{[other.title, other.phone].filter(Boolean).join(" · ")}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={classes["part"]}>
      <h3 className={classes["part-title"]}>{title}</h3>
      {children}
    </div>
  );
}
