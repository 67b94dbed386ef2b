import { Button, Drawer, Group, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, ifMatch, sentenceOf, unwrap } from "../../app/api/client.ts";
import { DialogHead } from "../../app/dialog-head.tsx";
import { queries } from "../../app/queries.ts";
import { useMe } from "../../app/session.ts";
import { useMay } from "../../app/settings/role.ts";
import { sayDone, sayFault } from "../../app/undo.tsx";
import classes from "./email.module.css";
import { MailProof } from "./mail-proof.tsx";
import { Aim } from "./mailing-words.tsx";
import { type MailTemplate, useMailTemplates } from "./use-email.ts";
import { WordsFields } from "./words-fields.tsx";

/** A template, written beside how it reads. */
export function TemplateDrawer({ id, close }: { id: string; close: () => void }) {
  const { t } = useTranslation();
  const template = useMailTemplates().data?.find((one) => one.id === id);
  const [layingOut, setLayingOut] = useState(false);
  return (
    <Drawer.Root opened onClose={close} closeOnEscape={!layingOut} position="right" size={1080}>
      <Drawer.Overlay />
      <Drawer.Content>
        <DialogHead title={id === "new" ? t("email.template.add") : (template?.name ?? "")} Parts={Drawer} />
        <Drawer.Body pt="xs">
          {(id === "new" || template) && <TemplateForm template={template} close={close} onLayOut={setLayingOut} />}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

function TemplateForm({
  template,
  close,
  onLayOut,
}: {
  template: MailTemplate | undefined;
  close: () => void;
  onLayOut: (open: boolean) => void;
}) {
  const { t } = useTranslation();
  const may = useMay();
  const me = useMe();
  const [fault, setFault] = useState("");
  const [values, setValues] = useState(() => ({
    name: template?.name ?? "",
    subject: template?.subject ?? "",
    text: template?.text ?? "",
    mjml: template?.mjml ?? null,
    html: template && template.mjml === null ? template.html : null,
    purpose: template?.purpose ?? ("educate" as const),
    topic: template?.topic ?? "",
    language: template?.language ?? me?.workspace.language ?? "en",
  }));
  const set = (part: Partial<typeof values>): void => setValues((now) => ({ ...now, ...part }));
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    try {
      const body = { ...values, topic: values.topic || null };
      const kept = template
        ? unwrap(
            await api.PATCH("/api/v1/mail-templates/{id}", {
              params: { path: { id: template.id } },
              body,
              ...ifMatch(template.revision),
            }),
          )
        : unwrap(await api.POST("/api/v1/mail-templates", { body }));
      await queries.invalidateQueries({ queryKey: ["mail-templates"] });
      sayDone(t("email.template.kept", { name: values.name }), kept.set ?? undefined);
      close();
    } catch (error) {
      setFault(sentenceOf(error));
    }
  };
  const retire = async (): Promise<void> => {
    try {
      const gone = unwrap(
        await api.POST("/api/v1/mail-templates/{id}/retirement", {
          params: { path: { id: (template as MailTemplate).id } },
        }),
      );
      await queries.invalidateQueries({ queryKey: ["mail-templates"] });
      sayDone(t("email.template.retired", { name: values.name }), gone.set ?? undefined);
      close();
    } catch (error) {
      sayFault(error);
    }
  };
  return (
    <form onSubmit={(event) => void save(event)}>
      <div className={classes["draft"]}>
        <Stack gap="sm" miw={0}>
          <TextInput
            required
            data-autofocus
            label={t("email.mailing.name")}
            value={values.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          <WordsFields values={values} set={set} onLayOut={onLayOut} />
          <Aim values={values} set={set} />
          {fault && (
            <Text size="sm" c="var(--tilth-overdue)" role="alert">
              {fault}
            </Text>
          )}
          {may.write && (
            <Group justify="space-between">
              <Button type="submit">{t("email.save")}</Button>
              {template && (
                <Button variant="subtle" onClick={() => void retire()}>
                  {t("email.template.retire")}
                </Button>
              )}
            </Group>
          )}
        </Stack>
        <div className={classes["beside"]}>
          <MailProof words={values} />
        </div>
      </div>
    </form>
  );
}
