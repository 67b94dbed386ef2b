import { Button, Group, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { queries } from "../../app/queries.ts";
import { sayFault } from "../../app/undo.tsx";

/** "Who is this?": a new person, at one of the firms whose domain it is or at none. */
export function SenderQuestion({ conversation }: { conversation: Schemas["Conversation"] }) {
  const { t } = useTranslation();
  const [name, setName] = useState(conversation.from_name ?? "");
  const say = async (account: string | undefined): Promise<void> => {
    try {
      unwrap(
        await api.POST("/api/v1/conversations/{id}/sender", {
          params: { path: { id: conversation.id } },
          body: { name: name.trim(), ...(account ? { account } : {}) },
        }),
      );
      await queries.invalidateQueries({ queryKey: ["conversations"] });
    } catch (error) {
      sayFault(error);
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim()) void say(conversation.suggested[0]?.account_id);
  };
  return (
    <form onSubmit={submit}>
      <Text size="sm">{t("conversations.who", { address: conversation.from_address ?? "" })}</Text>
      <Group gap={6} align="flex-end">
        <TextInput
          size="xs"
          label={t("conversations.new-person")}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {conversation.suggested.map(({ account_id, account }) => (
          <Button key={account_id} size="compact-sm" variant="default" onClick={() => void say(account_id)}>
            {t("conversations.of-account", { account })}
          </Button>
        ))}
        <Button size="compact-sm" variant="default" onClick={() => void say(undefined)}>
          {t("conversations.of-nobody")}
        </Button>
      </Group>
    </form>
  );
}
