import { Anchor, Button, Group, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { useMe } from "../../app/session.ts";
import { HasLeft } from "../../know/moves/index.ts";
import { EmploymentFields, NewEmployment } from "../../know/people/index.ts";
import { Panel } from "../../ui/panel.tsx";
import classes from "./life.module.css";

type Employment = Schemas["PersonScreen"]["employments"][number];

/** Where they worked, the newest first: the thread that holds when somebody moves. */
export function Life({
  person,
  employments,
  name,
  onHistory,
}: {
  person: string;
  employments: Employment[];
  name: string;
  onHistory: (id: string, name: string) => void;
}) {
  const { t } = useTranslation();
  const me = useMe();
  const mayWrite = me?.user.role !== "reader";
  return (
    <Panel title={t("person.life")}>
      <ol className={classes.life}>
        {employments.map((one) => (
          <Spell
            key={one.id}
            employment={one}
            name={name}
            mayWrite={mayWrite}
            onHistory={() => onHistory(one.id, one.account_name)}
          />
        ))}
      </ol>
      {employments.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("person.nowhere")}
        </Text>
      )}
      {mayWrite && <NewEmployment person={person} />}
    </Panel>
  );
}

function Spell({
  employment,
  name,
  mayWrite,
  onHistory,
}: {
  employment: Employment;
  name: string;
  mayWrite: boolean;
  onHistory: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const from = employment.started_on ? format.day(employment.started_on) : t("person.since-unknown");
  const until = employment.ended_on ? format.day(employment.ended_on) : t("person.today");
  return (
    <li className={classes.spell} data-now={employment.there_now}>
      <Anchor component={Link} to={`/accounts/${employment.account_id}`} fw={600} size="sm">
        {employment.account_name}
      </Anchor>
      <Text size="sm">
        {[employment.title, employment.buying_role && t(`people.roles.${employment.buying_role}`)]
          .filter(Boolean)
          .join(" · ")}
      </Text>
      <Text size="xs" c="dimmed">
        {from} – {until}
        {employment.evidence && ` · ${t("person.known-from", { evidence: employment.evidence })}`}
      </Text>
      <Group gap={6} mt={2}>
        <Button size="compact-xs" variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? "people.edited" : "people.edit")}
        </Button>
        {mayWrite && employment.there_now && employment.ended_on === null && (
          <HasLeft employment={employment.id} name={name} />
        )}
        <Button size="compact-xs" variant="subtle" onClick={onHistory}>
          {t("people.history")}
        </Button>
      </Group>
      {open && <EmploymentFields employment={employment} />}
    </li>
  );
}
