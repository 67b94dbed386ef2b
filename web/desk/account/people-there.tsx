import { Anchor, Button, Group, Text, Tooltip } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { useMe } from "../../app/session.ts";
import { HasLeft } from "../../know/moves/index.ts";
import { AddPerson, BuyingRole, PointLink, WhyNoLink } from "../../know/people/index.ts";
import { WriteMail } from "../../reach/email/index.ts";
import { Panel } from "../../ui/panel.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import classes from "./people-there.module.css";

type Screen = Schemas["AccountScreen"];

/** Who is there, how many of five we know well enough, and what is missing in words. */
export function PeopleThere({ screen, onLog }: { screen: Screen; onLog: (person: string) => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const [adding, setAdding] = useState(false);
  const { coverage, people, account } = screen;
  const mayWrite = me?.user.role !== "reader";
  useShortcuts([{ keys: "p", label: t("people.add"), run: () => mayWrite && setAdding(true) }]);
  const there = people.filter((person) => person.there_now);
  const gone = people.filter((person) => !person.there_now);
  return (
    <Panel
      title={t("account.people")}
      actions={
        me?.user.role !== "reader" && (
          <Button size="compact-xs" variant="default" onClick={() => setAdding(!adding)} aria-expanded={adding}>
            {t("people.add")}
          </Button>
        )
      }
    >
      <Coverage coverage={coverage} people={people} />
      {adding && <AddPerson account={account.id} onDone={() => setAdding(false)} />}
      <ul className={classes.list}>
        {there.map((person) => (
          <OnePerson
            key={person.employment_id}
            person={person}
            account={account.id}
            onLog={() => onLog(person.person_id)}
            mayWrite={me?.user.role !== "reader"}
          />
        ))}
      </ul>
      {gone.length > 0 && <Gone people={gone} />}
    </Panel>
  );
}

function Coverage({ coverage, people }: { coverage: Screen["coverage"]; people: Screen["people"] }) {
  const { t } = useTranslation();
  const { touched, target, gaps } = coverage;
  const names = (ids: string[]): string =>
    ids.map((id) => people.find((person) => person.person_id === id)?.name ?? "").join(", ");
  const gapsInWords = [
    gaps.unknown > 0 && t("account.gap-unknown", { count: gaps.unknown }),
    gaps.unreachable.length > 0 && t("account.gap-unreachable", { names: names(gaps.unreachable) }),
    gaps.untouched.length > 0 && t("account.gap-untouched", { names: names(gaps.untouched) }),
    gaps.roles.length > 0 &&
      t("account.gap-roles", { roles: gaps.roles.map((role) => t(`account.role-gaps.${role}`)).join(", ") }),
  ].filter(Boolean);
  return (
    <div>
      <Group gap="2px 8px">
        <span className={classes.dots} aria-hidden="true">
          {Array.from({ length: target }, (_, at) => (
            <i key={at} data-met={at < touched} data-known={at < coverage.known} />
          ))}
        </span>
        <Text size="sm" fw={600}>
          {t("account.covered", { touched, target })}
        </Text>
        <Text size="xs" c="dimmed">
          {t("account.known", { known: coverage.known, reachable: coverage.reachable })}
        </Text>
      </Group>
      {gapsInWords.length > 0 && (
        <Text size="xs" c="var(--tilth-due)" mt={2}>
          {gapsInWords.join(" · ")}
        </Text>
      )}
    </div>
  );
}

function OnePerson({
  person,
  account,
  onLog,
  mayWrite,
}: {
  person: Screen["people"][number];
  account: string;
  onLog: () => void;
  mayWrite: boolean;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const points = person.points.filter((point) => point.state !== "dead" && point.kind !== "postal");
  return (
    <li className={classes.person}>
      <div style={{ minWidth: 0 }}>
        <Anchor component={Link} to={`/people/${person.person_id}`} fw={600} size="sm">
          {person.name}
        </Anchor>
        <Text span size="xs" c="dimmed">
          {person.title && ` · ${person.title}`}
        </Text>
        {person.back_on && (
          <Text size="xs" c="var(--tilth-due)">
            {t("account.away", { day: format.day(person.back_on) })}
          </Text>
        )}
      </div>
      <Text size="xs" c={person.touched ? "var(--tilth-kept)" : "dimmed"} ta="right">
        {person.last_met_at ? (
          <Tooltip label={format.moment(person.last_met_at)}>
            <span>{t("account.met", { ago: format.ago(person.last_met_at) })}</span>
          </Tooltip>
        ) : (
          t("account.never-met")
        )}
      </Text>
      <div className={classes.points}>
        {points.length === 0 && (
          <Text size="xs" c="var(--tilth-due)">
            {t("account.no-points")}
          </Text>
        )}
        {points.map((point) => (
          <span key={point.id}>
            <PointLink point={point} />
            <WhyNoLink point={point} />
          </span>
        ))}
      </div>
      <div className={classes.acts}>
        <Text size="xs" component="div" flex={1}>
          <BuyingRole person={person.person_id} employment={person.employment_id} role={person.buying_role} />
        </Text>
        {mayWrite && (
          <>
            <HasLeft employment={person.employment_id} name={person.name} />
            {points.some(({ kind }) => kind === "email") && (
              <WriteMail compact to={{ person: person.person_id, name: person.name, account }} />
            )}
            <Button
              size="compact-xs"
              variant="light"
              onClick={onLog}
              aria-label={t("account.log-with", { name: person.name })}
            >
              {t("account.log")}
            </Button>
          </>
        )}
      </div>
    </li>
  );
}

function Gone({ people }: { people: Screen["people"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <details className={classes.gone}>
      <summary>{t("account.gone", { count: people.length })}</summary>
      <ul className={classes.list}>
        {people.map((person) => (
          <li key={person.employment_id}>
            <Anchor component={Link} to={`/people/${person.person_id}`} size="sm">
              {person.name}
            </Anchor>
            <Text span size="xs" c="dimmed">
              {person.title && ` · ${person.title}`}
              {person.ended_on && ` · ${t("account.until", { day: format.day(person.ended_on) })}`}
            </Text>
          </li>
        ))}
      </ul>
    </details>
  );
}
