import { Button, Modal, Select, Stack, Text, TextInput } from "@mantine/core";
import { IconPhone } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../app/api/client.ts";
import { DialogHead } from "../../app/dialog-head.tsx";
import { useFormat } from "../../app/format.ts";
import { queries } from "../../app/queries.ts";
import { sayDone, sayFault } from "../../app/undo.tsx";
import { purposes, useScripts } from "./use-calls.ts";

/** Most customers of one list. */
export const mostCalls = 2_000;

/** Makes a calling program of what a list shows, in its order, and begins with it. */
export function CallThese({ accounts, name }: { accounts: () => Promise<string[]> | string[]; name: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="compact-sm" variant="light" leftSection={<IconPhone size={14} />} onClick={() => setOpen(true)}>
        {t("calls.call-these")}
      </Button>
      {open && <NewList accounts={accounts} name={name} close={() => setOpen(false)} />}
    </>
  );
}

function NewList({
  accounts,
  name: given,
  close,
}: {
  accounts: () => Promise<string[]> | string[];
  name: string;
  close: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const scripts = useScripts();
  const [name, setName] = useState(given);
  const [purpose, setPurpose] = useState<(typeof purposes)[number]>("listen");
  const [script, setScript] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setSaving(true);
    try {
      const all = await accounts();
      const entries = all.slice(0, mostCalls).map((account) => ({ account }));
      const list = unwrap(await api.POST("/api/v1/call-lists", { body: { name, purpose, script, entries } }));
      await queries.invalidateQueries({ queryKey: ["calls"] });
      if (all.length > mostCalls)
        sayDone(t("calls.new.most", { most: format.number(mostCalls), all: format.number(all.length) }));
      void navigate({ to: `/calls/${list.id}` as never });
    } catch (error) {
      sayFault(error);
      setSaving(false);
    }
  };
  return (
    <Modal.Root opened onClose={close} centered>
      <Modal.Overlay />
      <Modal.Content>
        <DialogHead title={t("calls.new.title")} />
        <Modal.Body>
          <form onSubmit={(event) => void save(event)}>
            <Stack gap="sm">
              <Text size="sm" c="dimmed">
                {t("calls.new.says")}
              </Text>
              <TextInput
                required
                data-autofocus
                label={t("calls.new.name")}
                value={name}
                onChange={(event) => setName(event.currentTarget.value)}
              />
              <Select
                label={t("calls.new.purpose")}
                data={purposes.map((value) => ({ value, label: t(`touches.purposes.${value}`) }))}
                value={purpose}
                allowDeselect={false}
                onChange={(value) => value && setPurpose(value as (typeof purposes)[number])}
              />
              <Select
                label={t("calls.new.script")}
                placeholder={t("calls.new.no-script")}
                clearable
                clearButtonProps={{ "aria-label": t("calls.new.no-script") }}
                data={(scripts.data ?? []).map((one) => ({ value: one.id, label: one.name }))}
                value={script}
                onChange={setScript}
              />
              <Button type="submit" loading={saving} style={{ alignSelf: "flex-start" }}>
                {t("calls.new.make")}
              </Button>
            </Stack>
          </form>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
