import { Button, Group, Popover, Select, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { act } from "./changing/act.ts";

export const statuses = ["prospect", "customer", "lapsed", "former", "partner", "competitor"] as const;
type Status = (typeof statuses)[number];
type Spell = Schemas["Relationship"];

const shownBy = ["account", "customers", "today", "promise"] as const;

/** What they were to us through time, the newest first; a new status ends the one before. */
export function RelationshipHistory({ account, spells }: { account: string; spells: Spell[] }) {
  const { t } = useTranslation();
  const format = useFormat();
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
            <Text size="xs" c="dimmed" component="span">
              {spell.started_on ? format.day(spell.started_on) : t("accounts.since-always")}
              {spell.ended_on && ` – ${format.day(spell.ended_on)}`}
              {spell.reason && ` · ${spell.reason}`}
            </Text>
          </li>
        ))}
      </ol>
      <ChangeStatus account={account} now={spells.find((spell) => spell.ended_on === null)?.status} />
    </Stack>
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
