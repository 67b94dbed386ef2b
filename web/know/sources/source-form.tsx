import { Button, Group, NumberInput, Select, Stack, Switch, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../app/api/client.ts";
import { useChange } from "../../app/settings/use-change.ts";
import { ColumnFields } from "./column-fields.tsx";
import { GuardFields } from "./guard-fields.tsx";
import { type Source, useSourceKinds } from "./read-sources.ts";
import { ReadingFields } from "./reading-fields.tsx";
import { ScheduleField } from "./schedule-field.tsx";
import { SettingFields } from "./setting-fields.tsx";

/** What is filled in about a source; of a secret only what is typed now. */
export interface SourceDraft {
  name: string;
  kind: string;
  settings: Record<string, unknown>;
  secrets: Record<string, string>;
  schedule: Source["schedule"];
  trust: number;
  brings_all: boolean;
  reading: Source["reading"];
  create_missing: boolean;
  relationship: Source["relationship"];
  recognise: Source["recognise"];
  guards: Source["guards"];
}

const usualGuards: Source["guards"] = {
  rows_more: 3,
  rows_fewer: 3,
  missing_share: 0.2,
  unreadable_share: 0.2,
  least_rows: 8,
};

function draftOf(source: Source | undefined): SourceDraft {
  return {
    name: source?.name ?? "",
    kind: source?.kind ?? "file",
    settings: source?.settings ?? {},
    secrets: {},
    schedule: source?.schedule ?? null,
    trust: source?.trust ?? 50,
    brings_all: source?.brings_all ?? true,
    reading: source?.reading ?? {},
    create_missing: source?.create_missing ?? false,
    relationship: source?.relationship ?? "customer",
    recognise: source?.recognise ?? { accounts: "name", people: "email" },
    guards: source?.guards ?? usualGuards,
  };
}

/** A source's settings: how it is fetched, when, how its records are recognised, how far it is trusted, and what holds a run. */
export function SourceForm({ source, done }: { source?: Source; done?: (id: string) => void }) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(() => draftOf(source));
  const kinds = useSourceKinds().data ?? [];
  const kind = kinds.find((one) => one.kind === draft.kind);
  const change = (more: Partial<SourceDraft>): void => setDraft({ ...draft, ...more });
  const save = useChange(() => sent(draft, source), {
    stale: ["sources"],
    says: (kept) => {
      done?.(kept.id);
      return t(source ? "sources.form.saved" : "sources.form.made", { name: kept.name });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate(undefined);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm" maw={760}>
        <Group grow align="flex-start">
          <TextInput
            label={t("sources.form.name")}
            value={draft.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
            required
            maxLength={200}
          />
          <Select
            label={t("sources.form.kind")}
            data={kinds.map((one) => ({
              value: one.kind,
              label: t(`sources.as.${one.kind}`, { defaultValue: one.kind }),
            }))}
            value={draft.kind}
            onChange={(value) => value && change({ kind: value, settings: {}, secrets: {} })}
            disabled={source !== undefined}
            allowDeselect={false}
          />
        </Group>
        {kind && <SettingFields kind={kind} draft={draft} change={change} kept={source?.secrets ?? []} />}
        {kind && kind.brings !== "brought" && (
          <ScheduleField schedule={draft.schedule} onChange={(schedule) => change({ schedule })} />
        )}
        <Group grow align="flex-start">
          <Select
            label={t("sources.form.recognise-accounts")}
            data={(["name", "key", "none"] as const).map((value) => ({ value, label: t(`sources.form.by-${value}`) }))}
            value={draft.recognise.accounts}
            onChange={(value) => change({ recognise: { ...draft.recognise, accounts: value as "name" } })}
            allowDeselect={false}
          />
          <Select
            label={t("sources.form.recognise-people")}
            data={(["email", "none"] as const).map((value) => ({ value, label: t(`sources.form.by-${value}`) }))}
            value={draft.recognise.people}
            onChange={(value) => change({ recognise: { ...draft.recognise, people: value as "email" } })}
            allowDeselect={false}
          />
        </Group>
        <Group grow align="flex-start">
          <Select
            label={t("sources.form.relationship")}
            data={(["customer", "prospect"] as const).map((value) => ({ value, label: t(`sources.form.${value}`) }))}
            value={draft.relationship}
            onChange={(value) => change({ relationship: value as "customer" })}
            allowDeselect={false}
          />
          <NumberInput
            label={t("sources.form.trust")}
            description={t("sources.form.trust-say")}
            value={draft.trust}
            onChange={(value) => change({ trust: Number(value) })}
            min={0}
            max={100}
          />
        </Group>
        <Switch
          label={t("sources.form.brings-all")}
          description={t("sources.form.brings-all-say")}
          checked={draft.brings_all}
          onChange={(event) => change({ brings_all: event.currentTarget.checked })}
        />
        <ReadingFields
          reading={draft.reading}
          createMissing={draft.create_missing}
          onReading={(reading) => change({ reading })}
          onCreateMissing={(create_missing) => change({ create_missing })}
        />
        {source && (
          <ColumnFields source={source} reading={draft.reading} onReading={(reading) => change({ reading })} />
        )}
        <GuardFields guards={draft.guards} onChange={(guards) => change({ guards })} />
        <Group>
          <Button type="submit" loading={save.isPending}>
            {t(source ? "sources.form.save" : "sources.form.make")}
          </Button>
          {!source && (
            <Text size="sm" c="dimmed">
              {t("sources.form.nothing-yet")}
            </Text>
          )}
        </Group>
      </Stack>
    </form>
  );
}

async function sent({ name, kind, secrets, ...rest }: SourceDraft, source: Source | undefined) {
  const typed = Object.fromEntries(Object.entries(secrets).filter(([, text]) => text !== ""));
  const body = { name, ...rest, secrets: typed };
  if (!source) return unwrap(await api.POST("/api/v1/sources", { body: { ...body, kind } as never }));
  return unwrap(
    await api.PATCH("/api/v1/sources/{id}", {
      params: { path: { id: source.id } },
      headers: { "if-match": `"${source.revision}"` },
      body: body as never,
    }),
  );
}
