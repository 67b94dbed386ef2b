import { Anchor, Select, Text, Textarea } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../app/api/client.ts";
import { useMe } from "../../app/session.ts";
import { sayDone } from "../../app/undo.tsx";
import { DeedDialog } from "./deed-dialog.tsx";
import { type Row, useColleagues } from "./today-list.ts";

interface Props {
  row: Row;
  onClose: () => void;
  onDone: (set: string, to: string) => void;
}

/** A colleague does the next touch; the owner stays. */
export function HandOverDialog({ row, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const users = useColleagues();
  const colleagues = (users.data ?? []).filter(
    (one) => one.id !== me?.user.id && !one.disabled_at && one.role !== "reader",
  );
  const [to, setTo] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const chosen = to ?? (colleagues.length === 1 ? (colleagues[0]?.id ?? null) : null);
  const save = async (): Promise<void> => {
    if (!chosen) return;
    const body = { to: chosen, reason: reason.trim() || null };
    const { set } = unwrap(
      await api.POST("/api/v1/accounts/{id}/handovers", { params: { path: { id: row.account } }, body }),
    );
    onDone(set, chosen);
    const name = colleagues.find((one) => one.id === chosen)?.name ?? "";
    sayDone(t("today.hand.done", { account: row.name, name }), set);
  };
  return (
    <DeedDialog
      title={t("today.hand.title", { name: row.name })}
      label={t("today.hand.save")}
      ready={chosen !== null}
      {...{ onClose, save }}
    >
      {users.data && colleagues.length === 0 ? (
        <Text size="sm">
          {t("today.hand.nobody")}{" "}
          <Anchor component={Link} to="/settings" hash="colleagues" size="sm" underline="always">
            {t("today.hand.invite")}
          </Anchor>
        </Text>
      ) : (
        <Select
          label={t("today.hand.to")}
          data-autofocus
          searchable
          data={colleagues.map((one) => ({ value: one.id, label: one.name }))}
          value={chosen}
          onChange={setTo}
          comboboxProps={{ transitionProps: { duration: 0 } }}
        />
      )}
      <Textarea
        label={t("today.hand.reason")}
        autosize
        minRows={2}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Text size="xs" c="dimmed">
        {t("today.hand.means")}
      </Text>
    </DeedDialog>
  );
}
