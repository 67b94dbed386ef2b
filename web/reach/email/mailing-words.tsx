import { Checkbox, Select, Stack, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../app/api/client.ts";
import classes from "./email.module.css";
import type { Draft, Values } from "./use-draft.ts";
import { languages, purposes, useMailTemplates, useSendingAccounts } from "./use-email.ts";
import { WordsFields } from "./words-fields.tsx";

/** What a mailing says, from whom, and what it is for. */
export function MailingWords({ draft }: { draft: Draft }) {
  const { t } = useTranslation();
  const { values, set, fault, kept } = draft;
  const senders = useSendingAccounts().data ?? [];
  return (
    <Stack gap="sm">
      <div className={classes["pair"]}>
        <TextInput
          required
          label={t("email.mailing.name")}
          value={values.name}
          onChange={(event) => event.currentTarget.value && set({ name: event.currentTarget.value })}
        />
        <Select
          label={t("email.mailing.sender")}
          data={senders.map((one) => ({ value: one.id, label: `${one.from_name || one.name} · ${one.from_address}` }))}
          value={values.sender}
          allowDeselect={false}
          onChange={(sender) => sender && set({ sender })}
        />
      </div>
      <FromTemplate set={set} />
      <WordsFields values={values} set={set} />
      {fault && (
        <Text size="sm" c="var(--tilth-overdue)" role="alert">
          {fault}
        </Text>
      )}
      <MoreOfMailing values={values} set={set} />
      <Text size="xs" c="dimmed" role="status">
        {fault ? t("email.mailing.not-kept") : kept ? t("email.mailing.kept") : t("email.mailing.keeping")}
      </Text>
    </Stack>
  );
}

/** Begins the words anew with a template; nothing where there is none. */
function FromTemplate({ set }: { set: Draft["set"] }) {
  const { t } = useTranslation();
  const templates = useMailTemplates().data ?? [];
  if (templates.length === 0) return null;
  const take = (id: string | null): void => {
    const found = templates.find((one) => one.id === id);
    if (!found) return;
    const { subject, text, mjml, html, language, purpose, topic } = found;
    set({
      subject,
      text,
      mjml,
      language,
      purpose,
      html: mjml === null ? html : null,
      topic: topic ?? "",
      template: id,
    });
  };
  return (
    <Select
      label={t("email.template.begin-with")}
      placeholder={t("email.template.choose")}
      data={templates.map((one) => ({ value: one.id, label: one.name }))}
      value={null}
      onChange={take}
    />
  );
}

function MoreOfMailing({ values, set }: { values: Values; set: Draft["set"] }) {
  const { t } = useTranslation();
  const { data: items = [] } = useQuery({
    queryKey: ["items", "first"],
    queryFn: async () => unwrap(await api.GET("/api/v1/items", { params: { query: { limit: 200 } } })).rows,
  });
  return (
    <>
      <Aim values={values} set={set} />
      <div className={classes["pair"]}>
        <Select
          label={t("email.mailing.item")}
          placeholder={t("email.mailing.no-item")}
          searchable
          clearable
          clearButtonProps={{ "aria-label": t("email.mailing.no-item") }}
          data={items.map((one) => ({ value: one.id, label: one.title }))}
          value={values.item}
          onChange={(item) => set({ item })}
        />
        <TextInput
          label={t("email.mailing.benefit")}
          description={t("email.mailing.benefit-says")}
          inputWrapperOrder={["label", "input", "description"]}
          value={values.benefit}
          onChange={(event) => set({ benefit: event.currentTarget.value })}
        />
      </div>
      <Counted values={values} set={set} />
    </>
  );
}

/** Whether it is counted which links are followed: a choice only where the workspace counts. */
function Counted({ values, set }: { values: Values; set: Draft["set"] }) {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ["consent-settings"],
    queryFn: async () => unwrap(await api.GET("/api/v1/consent-settings")),
  });
  if (!data || data.tracking === "off") return null;
  const plain = values.mjml === null && values.html === null;
  return (
    <Checkbox
      label={t("email.mailing.tracked")}
      description={t(plain ? "email.mailing.tracked-plain" : "email.mailing.tracked-says")}
      checked={values.tracked}
      onChange={(event) => set({ tracked: event.currentTarget.checked })}
    />
  );
}

/** Why, about what, and in which language people are addressed. */
export function Aim({
  values,
  set,
}: {
  values: Pick<Values, "purpose" | "topic" | "language">;
  set: (part: Partial<Pick<Values, "purpose" | "topic" | "language">>) => void;
}) {
  const { t, i18n } = useTranslation();
  const nameOf = new Intl.DisplayNames(i18n.language, { type: "language" });
  const topics = useQuery({
    queryKey: ["topics"],
    queryFn: async () => unwrap(await api.GET("/api/v1/topics")).rows,
  });
  return (
    <div className={classes["fields"]}>
      <Select
        label={t("email.mailing.purpose")}
        data={purposes.map((value) => ({ value, label: t(`touches.purposes.${value}`) }))}
        value={values.purpose}
        allowDeselect={false}
        onChange={(purpose) => purpose && set({ purpose })}
      />
      <Select
        label={t("email.mailing.topic")}
        placeholder={t("email.mailing.no-topic")}
        clearable
        clearButtonProps={{ "aria-label": t("email.mailing.no-topic") }}
        data={(topics.data ?? []).map((one) => one.name)}
        value={values.topic || null}
        onChange={(topic) => set({ topic: topic ?? "" })}
      />
      <Select
        label={t("email.mailing.language")}
        data={languages.map((value) => ({ value, label: nameOf.of(value) ?? value }))}
        value={values.language}
        allowDeselect={false}
        onChange={(language) => language && set({ language })}
      />
    </div>
  );
}
