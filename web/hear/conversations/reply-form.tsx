import { Button, Group, Select, Stack, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { useMe } from "../../app/session.ts";
import { queries } from "../../app/queries.ts";
import { sayDone, sayFault } from "../../app/undo.tsx";
import { MailFiles } from "../../know/outgoing/index.ts";
import { TemplatesDialog, useTemplates } from "./templates-dialog.tsx";

/** The answer by the channel they wrote by, planned in the ledger like everything that leaves. Words that are often the answer are one choice away. */
export function ReplyForm({ conversation }: { conversation: Schemas["Conversation"] }) {
  const { t } = useTranslation();
  const [words, setWords] = useState("");
  const [files, setFiles] = useState<Schemas["OutgoingFile"][]>([]);
  // One key for one answer: pressing twice sends once.
  const key = useRef(crypto.randomUUID());
  const templates = useTemplates();
  const [managing, setManaging] = useState(false);
  const me = useMe();
  const byText = conversation.channel === "text";
  const { data: senders = [] } = useQuery({
    queryKey: ["sending-accounts"],
    queryFn: async () => unwrap(await api.GET("/api/v1/sending-accounts")).rows,
    enabled: !byText,
  });
  // One's own account if there is one, else what all share. A text leaves by the provider they wrote to.
  const sender = senders.find((one) => one.user_id === me?.user.id) ?? senders.find((one) => one.user_id === null);
  const path = { params: { path: { id: conversation.id } } };
  const tellWriting = (writing: boolean): void =>
    void api.POST("/api/v1/conversations/{id}/readings", { ...path, body: { writing } });
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!words.trim()) return;
    try {
      const { refused } = unwrap(
        await api.POST("/api/v1/conversations/{id}/replies", {
          ...path,
          body: { words, key: key.current, sender: sender?.id ?? null, files: files.map(({ id }) => id) },
        }),
      );
      key.current = crypto.randomUUID();
      if (refused) return sayDone(t("conversations.refused", { reason: refused }));
      setWords("");
      setFiles([]);
      sayDone(t(sender || byText ? "conversations.replied" : "conversations.replied-waits"));
      await queries.invalidateQueries({ queryKey: ["conversations"] });
    } catch (error) {
      sayFault(error);
    }
  };
  return (
    <>
      {managing && <TemplatesDialog close={() => setManaging(false)} />}
      <form onSubmit={(event) => void send(event)}>
        <Stack gap={6}>
          <Textarea
            label={t("conversations.answer")}
            description={byText && t("conversations.as-text", { number: conversation.from_address })}
            autosize
            minRows={3}
            maxRows={16}
            value={words}
            onFocus={() => tellWriting(true)}
            onBlur={() => tellWriting(false)}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          {!byText && <MailFiles files={files} change={setFiles} />}
          <Group justify="space-between">
            <Group gap={6}>
              <Select
                size="xs"
                aria-label={t("conversations.template")}
                placeholder={t("conversations.template")}
                data={templates.map((one) => ({ value: one.id, label: one.name }))}
                value={null}
                onChange={(id) =>
                  setWords((before) =>
                    [before, templates.find((one) => one.id === id)?.words ?? ""].filter(Boolean).join("\n\n"),
                  )
                }
              />
              <Button size="compact-sm" variant="subtle" onClick={() => setManaging(true)}>
                {t("conversations.templates.manage")}
              </Button>
            </Group>
            <Button size="compact-sm" type="submit" disabled={!words.trim()}>
              {t("conversations.send")}
            </Button>
          </Group>
        </Stack>
      </form>
    </>
  );
}
