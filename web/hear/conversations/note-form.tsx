import { Button, Group, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../app/api/client.ts";
import { act } from "../../know/accounts/index.ts";

/** Words for colleagues; whoever wrote never sees them. */
export function NoteForm({ id }: { id: string }) {
  const { t } = useTranslation();
  const [words, setWords] = useState("");
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!words.trim()) return;
    const done = await act(t("conversations.noted"), ["conversations"], async () =>
      unwrap(await api.POST("/api/v1/conversations/{id}/notes", { params: { path: { id } }, body: { words } })),
    );
    if (done) setWords("");
  };
  return (
    <form onSubmit={(event) => void save(event)}>
      <Group gap={6} align="flex-end">
        <TextInput
          size="xs"
          style={{ flex: 1 }}
          label={t("conversations.note")}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Button size="compact-sm" variant="default" type="submit">
          {t("conversations.keep-note")}
        </Button>
      </Group>
    </form>
  );
}
