import { Anchor, Button, Checkbox, List, Modal, Select, Stack, Text } from "@mantine/core";
import { IconMailbox } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../app/api/client.ts";
import { DialogHead } from "../../app/dialog-head.tsx";
import { queries } from "../../app/queries.ts";
import { sayFault } from "../../app/undo.tsx";
import { useTemplates } from "./use-letters.ts";

/** A letter to the customers a list shows: choose what, see who would get a blank or nothing, then make the batch. */
export function LetterThese({ accounts }: { accounts: () => Promise<string[]> | string[] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="compact-sm" variant="light" leftSection={<IconMailbox size={14} />} onClick={() => setOpen(true)}>
        {t("letters.letter-these")}
      </Button>
      {open && <NewBatch accounts={accounts} close={() => setOpen(false)} />}
    </>
  );
}

const shown = 12;

function NewBatch({ accounts, close }: { accounts: () => Promise<string[]> | string[]; close: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const templates = useTemplates();
  const [template, setTemplate] = useState<string | null>(null);
  const [withBlanks, setWithBlanks] = useState(false);
  const preview = useMutation({
    mutationFn: async (id: string) => {
      const recipients = (await accounts()).map((account) => ({ account }));
      return unwrap(await api.POST("/api/v1/letter-previews", { body: { template: id, recipients } }));
    },
    onError: sayFault,
  });
  const make = useMutation({
    mutationFn: async () => {
      const recipients = (await accounts()).map((account) => ({ account }));
      return unwrap(
        await api.POST("/api/v1/letter-batches", {
          body: { template: template as string, recipients, with_blanks: withBlanks },
        }),
      );
    },
    onSuccess: async (batch) => {
      await queries.invalidateQueries({ queryKey: ["letters"] });
      void navigate({ to: `/letters/${batch.id}` as never });
    },
    onError: sayFault,
  });
  const blank = preview.data?.troubled.some((one) => one.blanks.length > 0 && one.faults.length === 0) ?? false;
  return (
    <Modal.Root opened onClose={close} centered size={560}>
      <Modal.Overlay />
      <Modal.Content>
        <DialogHead title={t("letters.new.title")} />
        <Modal.Body>
          <Stack gap="sm">
            {templates.data?.length === 0 ? (
              <Text size="sm">
                {t("letters.new.no-template")}{" "}
                <Anchor component={Link} to={"/letters?show=templates" as never}>
                  {t("letters.show.templates")}
                </Anchor>
              </Text>
            ) : (
              <Select
                data-autofocus
                label={t("letters.new.template")}
                data={(templates.data ?? []).map((one) => ({ value: one.id, label: one.name }))}
                value={template}
                onChange={(value) => {
                  setTemplate(value);
                  if (value) preview.mutate(value);
                }}
              />
            )}
            {preview.data && (
              <div role="status">
                <Text size="sm" fw={600}>
                  {t("letters.new.ready", { ready: preview.data.ready, asked: preview.data.asked })}
                </Text>
                <List size="sm" mt={4}>
                  {preview.data.troubled.slice(0, shown).map((one) => (
                    <List.Item key={one.place}>
                      {one.name}:{" "}
                      {[...one.faults.map((fault) => t(`letters.fault.${fault}`)), ...one.blanks].join(", ")}
                    </List.Item>
                  ))}
                </List>
                {preview.data.troubled.length > shown && (
                  <Text size="sm" c="dimmed">
                    {t("letters.new.more", { count: preview.data.troubled.length - shown })}
                  </Text>
                )}
              </div>
            )}
            {blank && (
              <Checkbox
                label={t("letters.new.with-blanks")}
                checked={withBlanks}
                onChange={(event) => setWithBlanks(event.currentTarget.checked)}
              />
            )}
            <Button
              style={{ alignSelf: "flex-start" }}
              disabled={!preview.data || (preview.data.ready === 0 && !withBlanks)}
              loading={make.isPending || preview.isPending}
              onClick={() => make.mutate()}
            >
              {t("letters.new.make")}
            </Button>
          </Stack>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
