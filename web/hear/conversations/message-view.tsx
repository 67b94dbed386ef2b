import { Anchor, Badge, Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import classes from "./inbox.module.css";

/** One message: what was written, the rest folded. Shown as text only: nothing of it is loaded from elsewhere. */
export function MessageView({ message }: { message: Schemas["Message"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [unfolded, setUnfolded] = useState(false);
  const folded = [message.signature, message.quoted].filter((one) => one !== null).join("\n\n");
  return (
    <article className={classes["message"]}>
      <Group gap={6} justify="space-between">
        <Text size="sm" fw={600}>
          {message.direction === "out" ? t("conversations.we") : message.from_name || message.from_address}
        </Text>
        <Group gap={6}>
          {message.kind !== "human" && (
            <Badge size="sm" variant="default">
              {t(`conversations.kind.${message.kind}`)}
            </Badge>
          )}
          {message.state !== null && message.state !== "done" && (
            <Badge size="sm" variant="default">
              {t(`conversations.state.${message.state}`)}
            </Badge>
          )}
          <Text size="xs" c="dimmed">
            {format.moment(message.sent_at)}
          </Text>
        </Group>
      </Group>
      {message.returns_on && (
        <Text size="xs" c="dimmed">
          {t("conversations.returns", { day: format.day(message.returns_on) })}
        </Text>
      )}
      <Text size="sm" className={classes["words"]}>
        {message.written}
      </Text>
      {message.attachments.length > 0 && (
        <Group component="ul" aria-label={t("conversations.attachments")} className={classes["files"] ?? ""} gap="xs">
          {message.attachments.map((file, at) => (
            <li key={`${at} ${file.name}`}>
              <Anchor
                size="xs"
                href={
                  file.id ? `/api/v1/outgoing-files/${file.id}` : `/api/v1/messages/${message.id}/attachments/${at}`
                }
                download
              >
                {t("conversations.file", { name: file.name || file.type, size: format.bytes(file.bytes) })}
              </Anchor>
            </li>
          ))}
        </Group>
      )}
      {folded !== "" && (
        <Button size="compact-xs" variant="subtle" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
          {t(unfolded ? "conversations.fold" : "conversations.unfold")}
        </Button>
      )}
      {unfolded && (
        <Text size="xs" c="dimmed" className={classes["words"]}>
          {folded}
        </Text>
      )}
    </article>
  );
}
