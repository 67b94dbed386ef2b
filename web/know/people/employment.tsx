import { Button, Group, Popover, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { act, FieldRow, RecordField } from "../accounts/index.ts";
import { buyingRoles } from "./buying-role.tsx";

type Employment = Schemas["PersonScreen"]["employments"][number];
const shownBy = ["person", "account", "today", "customers"] as const;

/** The person left: the day, today unless said otherwise. */
export function EndEmployment({ employment, name }: { employment: string; name: string }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const [on, setOn] = useState("");
  const save = async (): Promise<void> => {
    const done = await act(t("people.left", { name }), shownBy, async () =>
      unwrap(
        await api.POST("/api/v1/employments/{id}/end", {
          params: { path: { id: employment } },
          body: on ? { ended_on: on } : {},
        }),
      ),
    );
    if (done) setOpened(false);
  };
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t("people.leaves-who", { name })}
          onClick={() => setOpened(!opened)}
        >
          {t("people.leaves")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <Stack gap={6}>
            <TextInput
              size="xs"
              type="date"
              label={t("people.last-day")}
              description={t("accounts.status-on-says")}
              value={on}
              onChange={(event) => setOn(event.currentTarget.value)}
            />
            <Group justify="flex-end">
              <Button size="compact-sm" type="submit">
                {t("people.leaves")}
              </Button>
            </Group>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

/** One spell at one employer, each part edited where it stands. */
export function EmploymentFields({ employment }: { employment: Employment }) {
  const { t } = useTranslation();
  const field = (column: "title" | "buying_role" | "started_on" | "ended_on" | "evidence") => ({
    label: t(`accounts.columns.${column}`),
    column,
    empty: t("accounts.add"),
    value: employment[column],
    revision: employment.revision,
    send: async (to: unknown, revision: number) =>
      unwrap(
        await api.PATCH("/api/v1/employments/{id}", {
          params: { path: { id: employment.id } },
          body: { [column]: to },
          headers: { "if-match": `"${revision}"` },
        }),
      ),
    shownBy,
  });
  const role = (value: unknown): string => (value ? t(`people.roles.${String(value)}`) : "");
  return (
    <>
      <FieldRow label={t("accounts.columns.title")}>
        <RecordField {...field("title")} />
      </FieldRow>
      <FieldRow label={t("accounts.columns.buying_role")}>
        <RecordField
          {...field("buying_role")}
          kind="choice"
          shown={role(employment.buying_role)}
          say={role}
          choices={buyingRoles.map((value) => ({ value, label: role(value) }))}
        />
      </FieldRow>
      <FieldRow label={t("accounts.columns.started_on")}>
        <RecordField {...field("started_on")} kind="date" empty={t("people.unknown-day")} />
      </FieldRow>
      <FieldRow label={t("accounts.columns.ended_on")}>
        <RecordField {...field("ended_on")} kind="date" empty={t("people.still-there")} />
      </FieldRow>
      <FieldRow label={t("accounts.columns.evidence")}>
        <RecordField {...field("evidence")} required />
      </FieldRow>
    </>
  );
}
