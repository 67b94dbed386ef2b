import { Button, Checkbox, Group, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { sayDone } from "../../app/undo.tsx";
import { addDays } from "./days.ts";
import { DeedDialog } from "./deed-dialog.tsx";
import type { Row } from "./today-list.ts";

const steps = [1, 3, 7, 14, 30] as const;
const usual = ["away", "asked", "waiting", "season"] as const;

interface Props {
  row: Row;
  today: string;
  /** Where the list is not one's own, one's own putting off would not show in it. */
  everyone: boolean;
  onClose: () => void;
  onDone: (set: string, everyone: boolean) => void;
}

/** Not today: until a day, with the reason for whoever looks later. */
export function SnoozeDialog({ row, today, everyone: usually, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [until, setUntil] = useState(addDays(today, 7));
  const [reason, setReason] = useState("");
  const [everyone, setEveryone] = useState(usually);
  const save = async (): Promise<void> => {
    const body = { until_on: until, reason: reason.trim(), everyone };
    const { set } = unwrap(
      await api.POST("/api/v1/accounts/{id}/snoozes", { params: { path: { id: row.account } }, body }),
    );
    onDone(set, everyone);
    sayDone(t("today.snooze.done", { name: row.name, day: format.day(until) }), set);
  };
  return (
    <DeedDialog
      title={t("today.snooze.title", { name: row.name })}
      label={t("today.snooze.save")}
      ready={reason.trim() !== "" && until > today}
      {...{ onClose, save }}
    >
      <TextInput
        label={t("today.snooze.reason")}
        data-autofocus
        required
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Group gap={6}>
        {usual.map((one) => (
          <Button
            key={one}
            size="compact-sm"
            variant="default"
            onClick={() => setReason(t(`today.snooze.usual.${one}`))}
          >
            {t(`today.snooze.usual.${one}`)}
          </Button>
        ))}
      </Group>
      <TextInput
        type="date"
        label={t("today.snooze.until")}
        min={addDays(today, 1)}
        required
        value={until}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
      <Group gap={6}>
        {steps.map((days) => (
          <Button
            key={days}
            size="compact-sm"
            variant={until === addDays(today, days) ? "light" : "default"}
            aria-pressed={until === addDays(today, days)}
            onClick={() => setUntil(addDays(today, days))}
          >
            {t("today.snooze.in", { count: days })}
          </Button>
        ))}
      </Group>
      <Checkbox
        label={t("today.snooze.everyone")}
        checked={everyone}
        onChange={(event) => setEveryone(event.currentTarget.checked)}
      />
    </DeedDialog>
  );
}
