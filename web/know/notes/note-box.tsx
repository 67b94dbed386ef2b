import { Button, Group, Textarea } from "@mantine/core";
import { type KeyboardEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../app/api/client.ts";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { act } from "../accounts/index.ts";

/** What was written and not saved, by record: leaving the screen loses nothing. */
const unsaved = new Map<string, string>();

export function NoteBox({ of, id }: { of: "account" | "person"; id: string }) {
  const { t } = useTranslation();
  const box = useRef<HTMLTextAreaElement>(null);
  const [words, setWords] = useState(unsaved.get(id) ?? "");
  const [saving, setSaving] = useState(false);
  const write = (text: string): void => {
    unsaved.set(id, text);
    setWords(text);
  };
  const save = async (): Promise<void> => {
    if (words.trim() === "" || saving) return;
    setSaving(true);
    const done = await act(t("notes.written"), ["account", "person"], async () =>
      unwrap(
        await api.POST("/api/v1/notes", {
          body: { ...(of === "account" ? { account_id: id } : { person_id: id }), words: words.trim() },
        }),
      ),
    );
    setSaving(false);
    if (done) write("");
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void save();
    else if (event.key === "Escape") box.current?.blur();
    else return;
    event.stopPropagation();
  };
  useShortcuts([{ keys: "n", label: t("notes.write"), run: () => box.current?.focus() }]);
  return (
    <>
      <Textarea
        ref={box}
        size="xs"
        aria-label={t("notes.write")}
        placeholder={t("notes.like")}
        autosize
        minRows={1}
        maxRows={10}
        value={words}
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={keys}
      />
      {words.trim() !== "" && (
        <Group justify="flex-end">
          <Button
            size="compact-sm"
            loading={saving}
            onClick={() => void save()}
            rightSection={<kbd>{t("app.mod")} ↵</kbd>}
          >
            {t("notes.save")}
          </Button>
        </Group>
      )}
    </>
  );
}
