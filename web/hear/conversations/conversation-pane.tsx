import { Alert, Anchor, Button, Group, Select, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { api, ifMatch, type Schemas, unwrap } from "../../app/api/client.ts";
import { useMay } from "../../app/settings/role.ts";
import { Trouble } from "../../app/shell/trouble.tsx";
import { act } from "../../know/accounts/index.ts";
import { Panel } from "../../ui/panel.tsx";
import { MessageView } from "./message-view.tsx";
import { NoteForm } from "./note-form.tsx";
import { useConversation } from "./read-inbox.ts";
import { ReplyForm } from "./reply-form.tsx";
import { SenderQuestion } from "./sender-question.tsx";

const shownBy = ["conversations", "today", "account"] as const;
/** We say again that we have it open before the others forget it. */
const tellMs = 45_000;

/** One conversation: what was said, who answers, who else has it open, and the answer. */
export function ConversationPane({ id }: { id: string }) {
  const { t } = useTranslation();
  const { write: mayWrite } = useMay();
  const { data: conversation, error } = useConversation(id);
  useReading(id);
  const { data: colleagues } = useQuery({
    queryKey: ["users"],
    queryFn: async () => unwrap(await api.GET("/api/v1/users")),
  });
  const users = colleagues?.rows ?? [];
  if (error) return <Trouble error={error} />;
  if (!conversation) return null;
  const edit = (body: Schemas["ConversationEdit"], says: string): void =>
    void act(says, shownBy, async () =>
      unwrap(
        await api.PATCH("/api/v1/conversations/{id}", {
          params: { path: { id } },
          body,
          ...ifMatch(conversation.revision),
        }),
      ),
    );
  const known = conversation.person_id !== null || conversation.account_id !== null;
  return (
    <Panel
      title={
        conversation.channel === "text"
          ? t("conversations.text-with", { number: conversation.from_address })
          : conversation.subject || t("conversations.no-subject")
      }
    >
      <Stack gap="xs">
        <Group gap="xs" justify="space-between">
          <Text size="sm" component="div">
            {conversation.person_id && (
              <Anchor component={Link} to={`/people/${conversation.person_id}`} inherit underline="always">
                {conversation.person}
              </Anchor>
            )}
            {conversation.person_id && conversation.account_id && " · "}
            {conversation.account_id && (
              <Anchor component={Link} to={`/accounts/${conversation.account_id}`} inherit underline="always">
                {conversation.account}
              </Anchor>
            )}
          </Text>
          <Group gap={6}>
            <Select
              size="xs"
              aria-label={t("conversations.owner")}
              placeholder={t("conversations.no-owner")}
              clearable
              disabled={!mayWrite}
              data={users.map((user) => ({ value: user.id, label: user.name }))}
              value={conversation.user_id}
              onChange={(user) => edit({ user_id: user }, t("conversations.owner-set"))}
            />
            {mayWrite && conversation.state !== "done" && (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => edit({ state: "done" }, t("conversations.done-said"))}
              >
                {t("conversations.mark-done")}
              </Button>
            )}
            {mayWrite && conversation.state === "done" && (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => edit({ state: "ours" }, t("conversations.reopened"))}
              >
                {t("conversations.reopen")}
              </Button>
            )}
          </Group>
        </Group>
        {conversation.readers.length > 0 && (
          <Alert role="status" color="yellow" p="xs">
            {t(
              conversation.readers.some((one) => one.writing) ? "conversations.writing-too" : "conversations.open-too",
              {
                names: conversation.readers.map((one) => one.name).join(", "),
              },
            )}
          </Alert>
        )}
        {(!known || conversation.unknown_address !== null) && mayWrite && (
          <SenderQuestion key={conversation.unknown_address} conversation={conversation} />
        )}
        {conversation.list.map((message) => (
          <MessageView key={message.id} message={message} />
        ))}
        {conversation.notes.map((note) => (
          <Text key={note.id} size="sm" c="dimmed">
            {t("conversations.note-by", {
              name: users.find((user) => user.id === note.user_id)?.name ?? "",
              words: note.words,
            })}
          </Text>
        ))}
        {mayWrite && known && conversation.unknown_address === null && <ReplyForm conversation={conversation} />}
        {mayWrite && <NoteForm id={id} />}
      </Stack>
    </Panel>
  );
}

/** Tells the others that one has it open, as long as one has. */
function useReading(id: string): void {
  useEffect(() => {
    const tell = (): void =>
      void api.POST("/api/v1/conversations/{id}/readings", { params: { path: { id } }, body: { writing: false } });
    tell();
    const timer = setInterval(tell, tellMs);
    return () => clearInterval(timer);
  }, [id]);
}
