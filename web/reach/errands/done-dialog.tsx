import { Button, Group, Modal, Select, Stack, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../app/api/client.ts";
import { DialogHead } from "../../app/dialog-head.tsx";
import { minorOf } from "../../app/money.ts";
import { queries } from "../../app/queries.ts";
import { useMe } from "../../app/session.ts";
import { sayDone, sayFault } from "../../app/undo.tsx";
import type { Errand } from "./use-errands.ts";

const outcomes = {
  parcel: ["delivered"],
  card: ["delivered"],
  social: ["delivered", "reached"],
  visit: ["reached", "left-word", "no-answer", "asked-not-to"],
} as const;

/** It was done: how it went, what it cost, how it is followed. */
export function DoneDialog({ errand, close }: { errand: Errand; close: () => void }) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<string>(outcomes[errand.kind][0]);
  const [carrier, setCarrier] = useState("");
  const [tracking, setTracking] = useState("");
  const [cost, setCost] = useState("");
  const [note, setNote] = useState("");
  const byPost = errand.kind === "parcel" || errand.kind === "card";
  const currency = useMe()?.workspace.currency ?? "EUR";
  const minor = cost.trim() === "" ? null : minorOf(cost, currency);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (minor === undefined) return;
    try {
      unwrap(
        await api.POST("/api/v1/errands/{id}/completion", {
          params: { path: { id: errand.id } },
          body: {
            outcome: outcome as "delivered",
            note: note || null,
            carrier: carrier || null,
            tracking: tracking || null,
            ...(minor === null ? {} : { cost_minor: minor, currency }),
          },
        }),
      );
      await queries.invalidateQueries({ queryKey: ["errands"] });
      sayDone(t("errands.was-done", { what: errand.what }));
      close();
    } catch (error) {
      sayFault(error);
    }
  };
  return (
    <Modal.Root opened onClose={close} centered>
      <Modal.Overlay />
      <Modal.Content>
        <DialogHead title={errand.what} />
        <Modal.Body>
          <form onSubmit={(event) => void save(event)}>
            <Stack gap="sm">
              {outcomes[errand.kind].length > 1 && (
                <Select
                  label={t("errands.form.outcome")}
                  data={outcomes[errand.kind].map((value) => ({ value, label: t(`touches.outcomes.${value}`) }))}
                  value={outcome}
                  allowDeselect={false}
                  onChange={(value) => value && setOutcome(value)}
                />
              )}
              {byPost && (
                <Group grow gap="sm">
                  <TextInput
                    label={t("errands.form.carrier")}
                    value={carrier}
                    onChange={(event) => setCarrier(event.currentTarget.value)}
                  />
                  <TextInput
                    label={t("errands.form.tracking")}
                    value={tracking}
                    onChange={(event) => setTracking(event.currentTarget.value)}
                  />
                </Group>
              )}
              <TextInput
                label={t("errands.form.cost")}
                description={errand.gift ? t("errands.form.cost-gift") : undefined}
                inputMode="decimal"
                value={cost}
                error={minor === undefined}
                onChange={(event) => setCost(event.currentTarget.value)}
              />
              <Textarea
                label={t("errands.form.note")}
                autosize
                minRows={2}
                value={note}
                onChange={(event) => setNote(event.currentTarget.value)}
              />
              <Button type="submit" style={{ alignSelf: "flex-start" }}>
                {t("errands.done")}
              </Button>
            </Stack>
          </form>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
