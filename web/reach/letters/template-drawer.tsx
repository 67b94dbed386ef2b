import { Button, Drawer, Group, Select, Stack, TagsInput, Text, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, ifMatch, sentenceOf, unwrap } from "../../app/api/client.ts";
import { DialogHead } from "../../app/dialog-head.tsx";
import { queries } from "../../app/queries.ts";
import { useMay } from "../../app/settings/role.ts";
import { sayDone } from "../../app/undo.tsx";
import { LetterProof } from "./letter-proof.tsx";
import { languages, purposes, type Template, useSenders, useTemplates, windows } from "./use-letters.ts";

/** Double braces belong to the letter here, not to the catalogue. */
const asWritten = { interpolation: { prefix: "[[", suffix: "]]" } };

/** What a letter says and how it looks, with a proof of it. */
export function TemplateDrawer({ id, close }: { id: string; close: () => void }) {
  const { t } = useTranslation();
  const template = useTemplates().data?.find((one) => one.id === id);
  const senders = useSenders().data;
  return (
    <Drawer.Root opened onClose={close} position="right" size={720}>
      <Drawer.Overlay />
      <Drawer.Content>
        <DialogHead title={id === "new" ? t("letters.template.add") : (template?.name ?? "")} Parts={Drawer} />
        <Drawer.Body pt="xs">
          {(id === "new" || template) && senders && (
            <TemplateForm template={template} sender={senders[0]?.id ?? ""} close={close} />
          )}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

function TemplateForm({
  template,
  sender,
  close,
}: {
  template: Template | undefined;
  sender: string;
  close: () => void;
}) {
  const { t, i18n } = useTranslation();
  const may = useMay();
  const senders = useSenders().data ?? [];
  const [values, setValues] = useState(() => ({
    name: template?.name ?? "",
    sender_id: template?.sender_id ?? sender,
    language: template?.language ?? i18n.language.slice(0, 2),
    purpose: template?.purpose ?? ("thank" as const),
    benefit: template?.benefit ?? "",
    subject: template?.subject ?? "",
    words: template?.words ?? t("letters.template.example", asWritten),
    enclosures: template?.enclosures ?? [],
    paper_window: template?.paper_window ?? ("din-left" as const),
    layout: template?.layout ?? "",
  }));
  const [fault, setFault] = useState<string>();
  const set = (change: Partial<typeof values>): void => setValues((now) => ({ ...now, ...change }));
  const body = { ...values, benefit: values.benefit || null, layout: values.layout || null };
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    try {
      const kept = template
        ? unwrap(
            await api.PATCH("/api/v1/letter-templates/{id}", {
              params: { path: { id: template.id } },
              body,
              ...ifMatch(template.revision),
            }),
          )
        : unwrap(await api.POST("/api/v1/letter-templates", { body }));
      await queries.invalidateQueries({ queryKey: ["letters"] });
      sayDone(t("letters.template.kept", { name: values.name }), kept.set ?? undefined);
      close();
    } catch (error) {
      setFault(sentenceOf(error));
    }
  };
  const own = async (): Promise<void> => {
    const { layout } = unwrap(await api.GET("/api/v1/letter-layout"));
    set({ layout });
  };
  return (
    <form onSubmit={(event) => void save(event)}>
      <Stack gap="sm">
        <TextInput
          required
          label={t("letters.template.name")}
          value={values.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <Group grow gap="sm" align="flex-start">
          <Select
            label={t("letters.template.sender")}
            data={senders.map((one) => ({ value: one.id, label: one.name }))}
            value={values.sender_id}
            allowDeselect={false}
            onChange={(value) => value && set({ sender_id: value })}
          />
          <Select
            label={t("letters.template.language")}
            data={languages}
            value={values.language}
            allowDeselect={false}
            onChange={(value) => value && set({ language: value })}
          />
          <Select
            label={t("letters.template.purpose")}
            data={purposes.map((value) => ({ value, label: t(`touches.purposes.${value}`) }))}
            value={values.purpose}
            allowDeselect={false}
            onChange={(value) => value && set({ purpose: value as Template["purpose"] })}
          />
        </Group>
        <TextInput
          label={t("letters.template.subject")}
          value={values.subject}
          onChange={(event) => set({ subject: event.currentTarget.value })}
        />
        <Textarea
          required
          label={t("letters.template.words")}
          description={t("letters.template.words-how", asWritten)}
          autosize
          minRows={10}
          maxRows={24}
          value={values.words}
          onChange={(event) => set({ words: event.currentTarget.value })}
        />
        <TextInput
          label={t("letters.template.benefit")}
          description={t("letters.template.benefit-what")}
          value={values.benefit}
          onChange={(event) => set({ benefit: event.currentTarget.value })}
        />
        <Group grow gap="sm" align="flex-start">
          <TagsInput
            label={t("letters.template.enclosures")}
            value={values.enclosures}
            onChange={(enclosures) => set({ enclosures })}
            acceptValueOnBlur
          />
          <Select
            label={t("letters.template.window")}
            data={windows.map((value) => ({ value, label: t(`letters.window.${value}`) }))}
            value={values.paper_window}
            allowDeselect={false}
            onChange={(value) => value && set({ paper_window: value as Template["paper_window"] })}
          />
        </Group>
        {values.layout ? (
          <Textarea
            label={t("letters.template.layout")}
            description={t("letters.template.layout-how")}
            autosize
            minRows={8}
            maxRows={20}
            styles={{ input: { fontFamily: "ui-monospace, monospace", fontSize: 12 } }}
            value={values.layout}
            onChange={(event) => set({ layout: event.currentTarget.value })}
          />
        ) : (
          <Button variant="subtle" size="compact-sm" style={{ alignSelf: "flex-start" }} onClick={() => void own()}>
            {t("letters.template.own-layout")}
          </Button>
        )}
        {fault && (
          <Text size="sm" c="var(--tilth-overdue)" role="alert">
            {fault}
          </Text>
        )}
        <Group>
          {may.write && <Button type="submit">{t("letters.save")}</Button>}
          <LetterProof template={body} />
        </Group>
      </Stack>
    </form>
  );
}
