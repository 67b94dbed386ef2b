import { Button, Code, Drawer, Select, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, ifMatch, sentenceOf, unwrap } from "../../app/api/client.ts";
import { DialogHead } from "../../app/dialog-head.tsx";
import { queries } from "../../app/queries.ts";
import { useMay } from "../../app/settings/role.ts";
import { sayDone } from "../../app/undo.tsx";
import { type Script, useScripts } from "./use-calls.ts";

/** Double braces belong to the script here, not to the catalogue. */
const asWritten = { interpolation: { prefix: "[[", suffix: "]]" } };

/** One script, or a new one that begins with an example. */
export function ScriptDrawer({ id, close }: { id: string; close: () => void }) {
  const { t } = useTranslation();
  const scripts = useScripts();
  const script = scripts.data?.find((one) => one.id === id);
  return (
    <Drawer.Root opened onClose={close} position="right" size={620}>
      <Drawer.Overlay />
      <Drawer.Content>
        <DialogHead title={id === "new" ? t("calls.script.add") : (script?.name ?? "")} Parts={Drawer} />
        <Drawer.Body pt="xs">{(id === "new" || script) && <ScriptForm script={script} close={close} />}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

function ScriptForm({ script, close }: { script: Script | undefined; close: () => void }) {
  const { t, i18n } = useTranslation();
  const may = useMay();
  const [name, setName] = useState(script?.name ?? "");
  const [language, setLanguage] = useState(script?.language ?? i18n.language.slice(0, 2));
  const [words, setWords] = useState(script?.words ?? t("calls.script.example", asWritten));
  const [fault, setFault] = useState<string>();
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const body = { name, language, words };
    try {
      const kept = script
        ? unwrap(
            await api.PATCH("/api/v1/call-scripts/{id}", {
              params: { path: { id: script.id } },
              body,
              ...ifMatch(script.revision),
            }),
          )
        : unwrap(await api.POST("/api/v1/call-scripts", { body }));
      await queries.invalidateQueries({ queryKey: ["calls", "scripts"] });
      sayDone(t("calls.script.kept", { name }), kept.set ?? undefined);
      close();
    } catch (error) {
      setFault(sentenceOf(error));
    }
  };
  return (
    <form onSubmit={(event) => void save(event)}>
      <Stack gap="sm">
        <TextInput
          required
          label={t("calls.script.name")}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Select
          label={t("calls.script.language")}
          data={["en", "de", "fr", "es", "it", "nl"]}
          value={language}
          allowDeselect={false}
          onChange={(value) => value && setLanguage(value)}
        />
        <Textarea
          label={t("calls.script.words")}
          description={t("calls.script.words-how", asWritten)}
          autosize
          minRows={14}
          maxRows={28}
          styles={{ input: { fontFamily: "ui-monospace, monospace", fontSize: 13 } }}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        {fault && (
          <Text size="sm" c="var(--tilth-overdue)" role="alert">
            {fault}
          </Text>
        )}
        <Text size="xs" c="dimmed">
          {t("calls.script.outcomes")}{" "}
          <Code>reached left-word call-back no-answer wrong-number moved asked-not-to</Code>
        </Text>
        {may.write && (
          <Button type="submit" style={{ alignSelf: "flex-start" }}>
            {t("calls.script.save")}
          </Button>
        )}
      </Stack>
    </form>
  );
}
