import { Button, Group, NativeSelect, NumberInput, Stack, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { act } from "../accounts/index.ts";

const sources = ["conversation", "manual", "document", "mail", "survey"] as const;

/** What somebody said: in a few words, and where it is about what they value, in their own. */
export function TraitForm({
  of,
  id,
  name,
  shownBy,
  onDone,
}: {
  of: "account" | "person";
  id: string;
  name: Schemas["KnownTrait"];
  shownBy: readonly string[];
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const ownWords = name.kind === "psychographic";
  const [value, setValue] = useState(name.now[0]?.value ?? "");
  const [quote, setQuote] = useState("");
  const [kind, setKind] = useState<(typeof sources)[number]>("conversation");
  const [source, setSource] = useState("");
  const [sure, setSure] = useState<number | string>("");
  const [day, setDay] = useState("");
  const whole = value.trim() !== "" && (!ownWords || quote.trim() !== "");
  const save = async (): Promise<void> => {
    if (!whole) return;
    const done = await act(t("traits.saved", { name: name.name }), shownBy, async () =>
      unwrap(
        await api.POST("/api/v1/traits", {
          body: {
            name_id: name.id,
            ...(of === "account" ? { account_id: id } : { person_id: id }),
            value: value.trim(),
            quote: quote.trim() || null,
            source_kind: kind,
            source: source.trim() || null,
            ...(typeof sure === "number" ? { confidence_percent: sure } : {}),
            ...(day ? { learned_on: day } : {}),
          },
        }),
      ),
    );
    if (done) onDone();
  };
  return (
    <form
      aria-label={name.name}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => event.key === "Escape" && onDone()}
    >
      <Stack gap={6}>
        <TextInput
          size="xs"
          data-autofocus
          autoFocus
          label={t("traits.value")}
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
        <Textarea
          size="xs"
          autosize
          minRows={1}
          label={t("traits.quote")}
          description={ownWords ? t("traits.quote-needed") : undefined}
          required={ownWords}
          value={quote}
          onChange={(event) => setQuote(event.currentTarget.value)}
        />
        <Group gap={6} grow>
          <NativeSelect
            size="xs"
            label={t("traits.source-kind")}
            data={sources.map((one) => ({ value: one, label: t(`traits.sources.${one}`) }))}
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value as (typeof sources)[number])}
          />
          <TextInput
            size="xs"
            label={t("traits.source")}
            value={source}
            onChange={(event) => setSource(event.currentTarget.value)}
          />
        </Group>
        <Group gap={6} grow align="flex-start">
          <NumberInput
            size="xs"
            label={t("traits.confidence")}
            placeholder="90"
            min={0}
            max={100}
            allowDecimal={false}
            value={sure}
            onChange={setSure}
          />
          <TextInput
            size="xs"
            type="date"
            label={t("traits.learned-on")}
            description={t("traits.learned-on-today")}
            value={day}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
        </Group>
        <Group gap={6} justify="flex-end">
          <Button size="compact-sm" variant="default" onClick={onDone}>
            {t("traits.cancel")}
          </Button>
          <Button size="compact-sm" type="submit" disabled={!whole}>
            {t("traits.save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
