import { ActionIcon, Button, Group, Popover, Select, Stack, Text, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, ifMatch, type Schemas, unwrap } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { useMe } from "../../app/session.ts";
import { act } from "./changing/act.ts";
import { RecordField } from "./changing/record-field.tsx";

export const statuses = ["prospect", "customer", "lapsed", "former", "partner", "competitor"] as const;
type Status = (typeof statuses)[number];
type Spell = Schemas["Relationship"];

const shownBy = ["account", "customers", "today", "promise"] as const;

/** What they were to us through time, the newest first; a new status ends the one before. */
export function RelationshipHistory({ account, spells }: { account: string; spells: Spell[] }) {
  const { t } = useTranslation();
  return (
    <Stack gap={4}>
      <ol style={{ listStyle: "none", margin: 0, padding: 0 }}>
        {spells.map((spell) => (
          <li
            key={spell.id}
            style={{ display: "grid", gridTemplateColumns: "92px 1fr", gap: 6, alignItems: "baseline" }}
          >
            <Text size="sm" fw={spell.ended_on === null ? 600 : undefined} component="span">
              {t(`accounts.statuses.${spell.status}`)}
            </Text>
            <SpellDates spell={spell} />
          </li>
        ))}
      </ol>
      <ChangeStatus account={account} now={spells.find((spell) => spell.ended_on === null)?.status} />
    </Stack>
  );
}

/** From when until when, and why: each put right where it stands; a spell that never was is taken out. */
function SpellDates({ spell }: { spell: Spell }) {
  const { t } = useTranslation();
  const format = useFormat();
  const me = useMe();
  const status = t(`accounts.statuses.${spell.status}`);
  const field = (column: "started_on" | "ended_on" | "reason", empty: string) => ({
    label: t(`accounts.spell.${column}`, { status }),
    column,
    value: spell[column],
    revision: spell.revision,
    empty: t(empty),
    inline: true,
    send: async (to: unknown, revision: number | string) =>
      unwrap(
        await api.PATCH("/api/v1/relationships/{id}", {
          params: { path: { id: spell.id } },
          body: { [column]: to as string | null },
          ...ifMatch(revision),
        }),
      ),
    shownBy,
  });
  const day = (value: unknown): string => (value ? format.day(value as string) : "");
  const remove = (): void =>
    void act(t("accounts.spell.removed", { status }), shownBy, async () =>
      unwrap(
        await api.DELETE("/api/v1/relationships/{id}", {
          params: { path: { id: spell.id } },
          ...ifMatch(spell.revision),
        }),
      ),
    );
  return (
    <Text size="xs" c="dimmed" component="div">
      <RecordField
        {...field("started_on", "accounts.since-always")}
        kind="date"
        shown={day(spell.started_on)}
        say={day}
      />
      {spell.ended_on !== null && (
        <>
          {" – "}
          <RecordField
            {...field("ended_on", "accounts.spell.open")}
            kind="date"
            shown={day(spell.ended_on)}
            say={day}
          />
        </>
      )}
      {" · "}
      <RecordField {...field("reason", "accounts.spell.no-reason")} />
      {me?.user.role !== "reader" && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="xs"
          aria-label={t("accounts.spell.remove", { status })}
          title={t("accounts.spell.remove", { status })}
          onClick={remove}
        >
          <IconX size={13} />
        </ActionIcon>
      )}
    </Text>
  );
}

function ChangeStatus({ account, now }: { account: string; now: Status | undefined }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const [status, setStatus] = useState<Status | null>(null);
  const [on, setOn] = useState("");
  const [reason, setReason] = useState("");
  const save = async (): Promise<void> => {
    if (!status) return;
    const done = await act(
      t("accounts.status-changed", { status: t(`accounts.statuses.${status}`) }),
      shownBy,
      async () =>
        unwrap(
          await api.POST("/api/v1/accounts/{id}/relationships", {
            params: { path: { id: account } },
            body: { status, ...(on ? { started_on: on } : {}), reason: reason.trim() || null },
          }),
        ),
    );
    if (done) setOpened(false);
  };
  return (
    <Popover opened={opened} onChange={setOpened} width={280} trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Button
          size="compact-xs"
          variant="default"
          style={{ alignSelf: "flex-start" }}
          onClick={() => setOpened(!opened)}
        >
          {t("accounts.change-status")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <Stack gap="xs">
            <Select
              size="xs"
              label={t("accounts.status")}
              comboboxProps={{ withinPortal: false }}
              data={statuses
                .filter((one) => one !== now)
                .map((value) => ({ value, label: t(`accounts.statuses.${value}`) }))}
              value={status}
              onChange={(value) => setStatus(value as Status | null)}
            />
            <TextInput
              size="xs"
              type="date"
              label={t("accounts.status-on")}
              description={t("accounts.status-on-says")}
              value={on}
              onChange={(event) => setOn(event.currentTarget.value)}
            />
            <TextInput
              size="xs"
              label={t("accounts.status-reason")}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <Group justify="flex-end">
              <Button size="xs" type="submit" disabled={!status}>
                {t("accounts.save")}
              </Button>
            </Group>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
