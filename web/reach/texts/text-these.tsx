import { Button, Modal, Select, Stack, Text, Textarea } from "@mantine/core";
import { IconMessage } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { DialogHead } from "../../app/dialog-head.tsx";
import { queries } from "../../app/queries.ts";
import { sayDone, sayFault } from "../../app/undo.tsx";

type Purpose = Schemas["NewTexts"]["purpose"];
const purposes = ["help", "educate", "thank", "listen", "invite", "ask", "sell"] as const;
const shown = 10;
/** Double braces belong to the message here, not to the catalogue. */
const asWritten = { interpolation: { prefix: "[[", suffix: "]]" } };

/** A short message to the customers a list shows; nothing to see where no provider sends texts. */
export function TextThese({ accounts }: { accounts: () => Promise<string[]> | string[] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const providers = useQuery({
    queryKey: ["providers"],
    queryFn: async () => unwrap(await api.GET("/api/v1/channel-providers")).rows,
    staleTime: 5 * 60_000,
  });
  const provider = providers.data?.find((one) => one.channel === "text" && one.has_secret);
  if (!provider) return null;
  return (
    <>
      <Button size="compact-sm" variant="light" leftSection={<IconMessage size={14} />} onClick={() => setOpen(true)}>
        {t("texts.text-these")}
      </Button>
      {open && <NewTexts accounts={accounts} provider={provider.id} close={() => setOpen(false)} />}
    </>
  );
}

function NewTexts({
  accounts,
  provider,
  close,
}: {
  accounts: () => Promise<string[]> | string[];
  provider: string;
  close: () => void;
}) {
  const { t, i18n } = useTranslation();
  const [words, setWords] = useState("");
  const [purpose, setPurpose] = useState<Purpose>("help");
  const body = async () => ({
    provider,
    words,
    purpose,
    with_blanks: false,
    language: i18n.language.slice(0, 2),
    recipients: (await accounts()).map((account) => ({ account })),
  });
  const preview = useMutation({
    mutationFn: async () => unwrap(await api.POST("/api/v1/text-previews", { body: await body() })),
    onError: sayFault,
  });
  const send = useMutation({
    mutationFn: async () => unwrap(await api.POST("/api/v1/texts", { body: await body() })),
    onSuccess: async (done) => {
      sayDone(t("texts.planned", { count: done.planned, refused: done.refused }));
      await queries.invalidateQueries({ queryKey: ["texts"] });
      close();
    },
    onError: sayFault,
  });
  return (
    <Modal.Root opened onClose={close} centered size={520}>
      <Modal.Overlay />
      <Modal.Content>
        <DialogHead title={t("texts.new.title")} />
        <Modal.Body>
          <Stack gap="sm">
            <Textarea
              data-autofocus
              label={t("texts.new.words")}
              description={t("texts.new.words-how", asWritten)}
              autosize
              minRows={3}
              value={words}
              onChange={(event) => {
                setWords(event.currentTarget.value);
                preview.reset();
              }}
            />
            <Select
              label={t("texts.new.purpose")}
              data={purposes.map((value) => ({ value, label: t(`touches.purposes.${value}`) }))}
              value={purpose}
              allowDeselect={false}
              onChange={(value) => value && setPurpose(value as Purpose)}
            />
            {preview.data && (
              <div role="status">
                <Text size="sm" fw={600}>
                  {t("texts.new.ready", {
                    ready: preview.data.ready,
                    asked: preview.data.asked,
                    parts: preview.data.parts,
                  })}
                </Text>
                {preview.data.example && <Text size="sm">{preview.data.example}</Text>}
                {preview.data.left_out.slice(0, shown).map((one) => (
                  <Text key={`${one.name} ${one.why}`} size="sm" c="dimmed">
                    {one.name}: {t(`texts.why.${one.why}`)} {one.detail}
                  </Text>
                ))}
              </div>
            )}
            {preview.data ? (
              <Button loading={send.isPending} disabled={preview.data.ready === 0} onClick={() => send.mutate()}>
                {t("texts.new.send")}
              </Button>
            ) : (
              <Button loading={preview.isPending} disabled={words.trim() === ""} onClick={() => preview.mutate()}>
                {t("texts.new.preview")}
              </Button>
            )}
          </Stack>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
