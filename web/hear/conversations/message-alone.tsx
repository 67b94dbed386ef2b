import { Anchor, Button, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../app/api/client.ts";
import { Trouble } from "../../app/shell/trouble.tsx";
import { Page } from "../../ui/page.tsx";
import { Panel } from "../../ui/panel.tsx";
import { ToldBy } from "../answers/index.ts";
import { MessageView } from "./message-view.tsx";

/** One message by itself: the evidence of what it told, and what of that is still to be decided. */
export function MessageAlone() {
  const { t } = useTranslation();
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: message, error } = useQuery({
    queryKey: ["conversations", "message", id],
    queryFn: async () => unwrap(await api.GET("/api/v1/messages/{id}", { params: { path: { id } } })),
  });
  if (error) return <Trouble error={error} />;
  if (!message) return null;
  return (
    <Page
      title={message.subject || t("conversations.no-subject")}
      actions={
        message.conversation_id && (
          <Button
            component={Link}
            to="/inbox"
            search={{ open: message.conversation_id } as never}
            variant="default"
            size="xs"
          >
            {t("conversations.whole")}
          </Button>
        )
      }
    >
      <Text size="sm" component="div">
        {message.person_id && (
          <Anchor component={Link} to={`/people/${message.person_id}`} inherit underline="always">
            {message.person}
          </Anchor>
        )}
        {message.person_id && message.account_id && " · "}
        {message.account_id && (
          <Anchor component={Link} to={`/accounts/${message.account_id}`} inherit underline="always">
            {message.account}
          </Anchor>
        )}
      </Text>
      <ToldBy message={id} />
      <Panel title={t("conversations.message")}>
        <MessageView message={message} />
      </Panel>
    </Page>
  );
}
