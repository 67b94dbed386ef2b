import { NumberInput, PasswordInput, Select, Switch, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Source, SourceKind } from "./read-sources.ts";
import { saidBy } from "./setting-about.ts";
import type { SourceDraft } from "./source-form.tsx";

type Field = SourceKind["fields"][number];

/** What this kind of source asks for, as its connector says it; secrets are typed anew and never shown. */
export function SettingFields({
  kind,
  draft,
  change,
  kept,
}: {
  kind: SourceKind;
  draft: SourceDraft;
  change: (more: Partial<SourceDraft>) => void;
  kept: Source["secrets"];
}) {
  const { t } = useTranslation();
  const set = (name: string, value: unknown): void => {
    const { [name]: _before, ...others } = draft.settings;
    change({ settings: value === "" || value === null ? others : { ...others, [name]: value } });
  };
  return (
    <>
      {kind.fields.map((field) => (
        <SettingField
          key={field.name}
          kind={kind.kind}
          field={field}
          value={draft.settings[field.name]}
          set={(value) => set(field.name, value)}
        />
      ))}
      {kind.secrets.map((name) => (
        <PasswordInput
          key={name}
          label={t(`sources.setting.${name}`, { defaultValue: name })}
          description={t(kept.some((one) => one.name === name) ? "sources.form.secret-kept" : "sources.form.secret")}
          value={draft.secrets[name] ?? ""}
          onChange={(event) => change({ secrets: { ...draft.secrets, [name]: event.currentTarget.value } })}
          autoComplete="new-password"
        />
      ))}
    </>
  );
}

function SettingField({
  kind,
  field,
  value,
  set,
}: {
  kind: string;
  field: Field;
  value: unknown;
  set: (value: unknown) => void;
}) {
  const { t } = useTranslation();
  const common = {
    label: t(`sources.setting.${field.name}`, { defaultValue: field.name }),
    // By its own kind of source, else what holds for all of them.
    description:
      t(`sources.setting-about.${saidBy(kind)}.${field.name}`, {
        defaultValue: t(`sources.setting-about.all.${field.name}`, { defaultValue: "" }),
      }) || undefined,
    placeholder: field.usual ?? undefined,
    required: field.required,
  };
  if (field.type === "yes-no")
    return (
      <Switch
        label={common.label}
        description={common.description}
        checked={value === undefined ? field.usual === "true" : value === true}
        onChange={(event) => set(event.currentTarget.checked)}
      />
    );
  if (field.type === "choice")
    return (
      <Select
        {...common}
        data={field.choices.map((choice) => ({
          value: choice,
          label: t(`sources.choice.${field.name}.${choice}`, { defaultValue: choice }),
        }))}
        value={(value as string) ?? field.usual}
        onChange={set}
        allowDeselect={!field.required && field.usual === null}
      />
    );
  if (field.type === "number")
    return (
      <NumberInput
        {...common}
        value={(value as number) ?? ""}
        onChange={(next) => set(next === "" ? null : Number(next))}
      />
    );
  if (field.name === "query")
    return (
      <Textarea
        {...common}
        autosize
        minRows={3}
        value={(value as string) ?? ""}
        onChange={(event) => set(event.currentTarget.value)}
      />
    );
  return <TextInput {...common} value={(value as string) ?? ""} onChange={(event) => set(event.currentTarget.value)} />;
}
