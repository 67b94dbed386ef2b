import { Button, Group, Select, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { queries } from "../../app/queries.ts";
import { sayFault } from "../../app/undo.tsx";

const typingPauseMs = 150;

/**
 * "Who is this?": somebody who is there already, or a new person at one of the firms whose domain it is or at none. Where the conversation is with somebody we know, it
 * is asked whether the address is theirs.
 */
export function SenderQuestion({ conversation }: { conversation: Schemas["Conversation"] }) {
  const { t } = useTranslation();
  const { person_id, person, account_id, unknown_address, from_address, from_name, suggested } = conversation;
  const [name, setName] = useState(from_name ?? "");
  const linked = person_id !== null || account_id !== null;
  const address = unknown_address ?? from_address ?? "";
  const say = async (body: Schemas["Sender"]): Promise<void> => {
    try {
      unwrap(await api.POST("/api/v1/conversations/{id}/sender", { params: { path: { id: conversation.id } }, body }));
      await queries.invalidateQueries({ queryKey: ["conversations"] });
    } catch (error) {
      sayFault(error);
    }
  };
  const create = (account: string | null | undefined): void => {
    if (name.trim()) void say({ name: name.trim(), ...(account ? { account } : {}) });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    create(linked ? account_id : suggested[0]?.account_id);
  };
  return (
    <form onSubmit={submit}>
      <Text size="sm">{t(linked ? "conversations.who-also" : "conversations.who", { address })}</Text>
      <Group gap={6} align="flex-end">
        {person_id && (
          <Button size="compact-sm" variant="light" onClick={() => void say({ person: person_id })}>
            {t("conversations.of-person", { person })}
          </Button>
        )}
        <SomebodyKnown choose={(chosen) => void say({ person: chosen })} />
        <TextInput
          size="xs"
          label={t("conversations.new-person")}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {linked && account_id && (
          <Button size="compact-sm" variant="default" onClick={() => create(account_id)}>
            {t("conversations.of-account", { account: conversation.account })}
          </Button>
        )}
        {suggested.map((one) => (
          <Button key={one.account_id} size="compact-sm" variant="default" onClick={() => create(one.account_id)}>
            {t("conversations.of-account", { account: one.account })}
          </Button>
        ))}
        <Button size="compact-sm" variant="default" onClick={() => create(undefined)}>
          {t("conversations.of-nobody")}
        </Button>
      </Group>
    </form>
  );
}

/** Somebody who is there already, found by some letters of their name. */
function SomebodyKnown({ choose }: { choose: (person: string) => void }) {
  const { t } = useTranslation();
  const [words, setWords] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const [asked] = useDebouncedValue(words.trim(), typingPauseMs);
  const { data: hits = [] } = useQuery({
    queryKey: ["search", "people", asked],
    queryFn: async () =>
      unwrap(await api.GET("/api/v1/search", { params: { query: { q: asked, kinds: "person", limit: 8 } } })).hits,
    enabled: asked.length >= 2,
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <Select
        size="xs"
        label={t("conversations.whose")}
        placeholder={t("conversations.whose-hint")}
        searchable
        clearable
        searchValue={words}
        onSearchChange={setWords}
        filter={({ options }) => options}
        data={hits.map((hit) => ({ value: hit.id, label: hit.detail ? `${hit.name} · ${hit.detail}` : hit.name }))}
        value={chosen}
        onChange={setChosen}
      />
      {chosen && (
        <Button size="compact-sm" variant="light" onClick={() => choose(chosen)}>
          {t("conversations.is-them")}
        </Button>
      )}
    </>
  );
}
