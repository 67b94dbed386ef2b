import { Alert, Button, Group, List, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Refusal } from "../api/client.ts";

/** The record as somebody else left it, from the refusal of a change that was not based on it. */
export function changedMeanwhile<Row extends { revision: number }>(error: unknown): Row | undefined {
  if (!(error instanceof Refusal) || error.problem.code !== "changed_meanwhile") return undefined;
  return error.problem.current as unknown as Row | undefined;
}

/** A form over a record that others change too: what was typed, what they made of it, and which of the two stands. */
export function useDraft<Fields extends object, Row extends Fields & { revision: number }>(
  row: Row | undefined,
  fieldsOf: (row: Row) => Fields,
) {
  const [typed, setTyped] = useState<Partial<Fields>>({});
  const [base, setBase] = useState<Row>();
  const [theirs, setTheirs] = useState<Row>();
  // What is being edited stands on the version it was begun with; without an edit the newest is shown.
  const ground = Object.keys(typed).length > 0 ? (base ?? row) : row;
  const values = ground ? { ...fieldsOf(ground), ...typed } : undefined;
  const changes = ground
    ? (Object.fromEntries(
        Object.entries(typed).filter(([name, value]) => value !== fieldsOf(ground)[name as keyof Fields]),
      ) as Partial<Fields>)
    : {};
  return {
    values,
    changes,
    changed: Object.keys(changes).length > 0,
    revision: ground?.revision ?? 0,
    theirs,
    type: (fields: Partial<Fields>) => {
      if (Object.keys(typed).length === 0) setBase(row);
      setTyped({ ...typed, ...fields });
    },
    forget: () => {
      setTyped({});
      setTheirs(undefined);
    },
    /** True where the refusal is about a change of somebody else; it is shown then. */
    met: (error: unknown): boolean => {
      const now = changedMeanwhile<Row>(error);
      if (now) setTheirs(now);
      return now !== undefined;
    },
    keepMine: () => {
      setBase(theirs);
      setTheirs(undefined);
    },
  };
}

/** Somebody else changed the same record: what they wrote beside what was typed, and both ways on. Nothing is lost. */
export function Meanwhile({
  rows,
  keep,
  take,
  saves,
}: {
  rows: { label: string; mine: string; theirs: string }[];
  keep: () => void;
  take: () => void;
  /** Keeping one's own saves it at once; there is no form around it. */
  saves?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <Alert color="clay" variant="light" role="alert" title={t("settings.meanwhile.title")}>
      <List size="sm">
        {rows
          .filter(({ mine, theirs }) => mine !== theirs)
          .map(({ label, mine, theirs }) => (
            <List.Item key={label}>{t("settings.meanwhile.both", { label, mine, theirs })}</List.Item>
          ))}
      </List>
      <Text size="sm" mt={4}>
        {t("settings.meanwhile.nothing-lost")}
      </Text>
      <Group gap="xs" mt="xs">
        <Button size="compact-sm" onClick={keep}>
          {t(saves ? "settings.meanwhile.keep-now" : "settings.meanwhile.keep")}
        </Button>
        <Button size="compact-sm" variant="default" onClick={take}>
          {t("settings.meanwhile.take")}
        </Button>
      </Group>
    </Alert>
  );
}
