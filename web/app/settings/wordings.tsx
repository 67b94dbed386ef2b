import { Button, Group, Stack, Text, Textarea, TextInput, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../api/client.ts";
import { useFormat } from "../format.ts";
import { languages } from "../i18n/index.ts";
import { useMay } from "./role.ts";
import { useChange } from "./use-change.ts";

type Wording = Schemas["Wording"];
type Texts = Record<string, string>;
const stale = ["consent-wordings", "person"];

/** The words people agree to: other words are another version, and who agreed to an earlier one agreed to that. */
export function Wordings() {
  const { t } = useTranslation();
  const { own } = useMay();
  const [adding, setAdding] = useState(false);
  const { data = [] } = useQuery({
    queryKey: ["consent-wordings"],
    queryFn: async () => unwrap(await api.GET("/api/v1/consent-wordings")).rows,
  });
  return (
    <div>
      <Title order={3}>{t("settings.consent.wordings")}</Title>
      <Text size="sm" c="dimmed">
        {t("settings.consent.wordings-about")}
      </Text>
      <Stack gap="sm" mt={6}>
        {data.map((wording) => (
          <OneWording key={wording.id} wording={wording} />
        ))}
        {own &&
          (adding ? (
            <NewWording onDone={() => setAdding(false)} />
          ) : (
            <Button variant="default" style={{ alignSelf: "flex-start" }} onClick={() => setAdding(true)}>
              {t("settings.consent.new-wording")}
            </Button>
          ))}
      </Stack>
    </div>
  );
}

function OneWording({ wording }: { wording: Wording }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { own } = useMay();
  const [open, setOpen] = useState<"edit" | "earlier" | null>(null);
  const [now, ...earlier] = wording.versions;
  const change = useChange(
    async (texts: Texts) =>
      unwrap(
        await api.POST("/api/v1/consent-wordings/{id}/versions", {
          params: { path: { id: wording.id } },
          body: { texts },
        }),
      ),
    {
      stale,
      says: (after) => {
        setOpen(null);
        return t("settings.consent.version-made", { name: after.name, version: after.versions[0]?.version });
      },
    },
  );
  if (!now) return null;
  return (
    <div>
      <Text size="sm" fw={600}>
        {t("settings.consent.version", { name: wording.name, version: now.version, day: format.day(now.created_at) })}
      </Text>
      {open === "edit" ? (
        <TextForm texts={now.texts} onSave={(texts) => change.mutate(texts)} onCancel={() => setOpen(null)} />
      ) : (
        <TextsShown texts={now.texts} />
      )}
      <Group gap={6} mt={4}>
        {own && open !== "edit" && (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`${t("settings.consent.other-words")}: ${wording.name}`}
            onClick={() => setOpen("edit")}
          >
            {t("settings.consent.other-words")}
          </Button>
        )}
        {earlier.length > 0 && (
          <Button
            size="compact-xs"
            variant="default"
            aria-expanded={open === "earlier"}
            onClick={() => setOpen(open === "earlier" ? null : "earlier")}
          >
            {t("settings.consent.earlier", { count: earlier.length })}
          </Button>
        )}
      </Group>
      {open === "earlier" &&
        earlier.map((version) => (
          <div key={version.id}>
            <Text size="xs" c="dimmed" mt={6}>
              {t("settings.consent.version", {
                name: wording.name,
                version: version.version,
                day: format.day(version.created_at),
              })}
            </Text>
            <TextsShown texts={version.texts} />
          </div>
        ))}
    </div>
  );
}

function TextsShown({ texts }: { texts: Texts }) {
  return (
    <>
      {Object.entries(texts).map(([language, text]) => (
        <Text key={language} size="sm" lang={language} style={{ overflowWrap: "anywhere" }}>
          {text}
        </Text>
      ))}
    </>
  );
}

function TextForm({ texts, onSave, onCancel }: { texts: Texts; onSave: (texts: Texts) => void; onCancel: () => void }) {
  const { t } = useTranslation();
  const [written, setWritten] = useState<Texts>(texts);
  const kept = Object.fromEntries(Object.entries(written).filter(([, text]) => text.trim() !== ""));
  return (
    <Stack gap={6}>
      {languages.map((language) => (
        <Textarea
          key={language}
          autosize
          lang={language}
          label={t(`settings.languages.${language}`)}
          value={written[language] ?? ""}
          onChange={(event) => setWritten({ ...written, [language]: event.currentTarget.value })}
        />
      ))}
      <Group gap={6} justify="flex-end">
        <Button variant="default" onClick={onCancel}>
          {t("settings.cancel")}
        </Button>
        <Button disabled={Object.keys(kept).length === 0} onClick={() => onSave(kept)}>
          {t("settings.save")}
        </Button>
      </Group>
    </Stack>
  );
}

function NewWording({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState("");
  const create = useChange(
    async (texts: Texts) => unwrap(await api.POST("/api/v1/consent-wordings", { body: { name: name.trim(), texts } })),
    {
      stale,
      says: (wording) => {
        onDone();
        return t("settings.consent.wording-made", { name: wording.name });
      },
    },
  );
  return (
    <form aria-label={t("settings.consent.new-wording")} onSubmit={(event: FormEvent) => event.preventDefault()}>
      <TextInput
        label={t("settings.consent.wording-name")}
        placeholder={t("settings.consent.wording-like")}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextForm texts={{}} onSave={(texts) => name.trim() && create.mutate(texts)} onCancel={onDone} />
    </form>
  );
}
