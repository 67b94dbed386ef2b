import { Button, Group, Modal, SegmentedControl, Select, Stack, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, ifMatch, type Schemas, unwrap } from "../api/client.ts";
import { queries } from "../queries.ts";
import { sayDone, sayFault } from "../undo.tsx";
import { DialogHead } from "../dialog-head.tsx";
import { Meanwhile, useDraft } from "./meanwhile.tsx";

type Field = Schemas["CustomField"];
type Kind = Field["kind"];
const kinds: Kind[] = ["text", "number", "money", "date", "choice", "yes-no"];

/** The choices are edited as lines, so that their order can be changed too. */
interface Words {
  label: string;
  lines: string;
}
type Row = Field & Words;
const asRow = (field: Field): Row => ({ ...field, lines: (field.choices ?? []).join("\n") });
const choicesOf = (lines: string): string[] => [
  ...new Set(
    lines
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];

/** A new field of our own, or another name or other choices for one; its kind stays, since its values are of it. */
export function FieldForm({ field, close }: { field: Field | undefined; close: () => void }) {
  const { t } = useTranslation();
  const [of, setOf] = useState<Field["record_kind"]>(field?.record_kind ?? "account");
  const [kind, setKind] = useState<Kind>(field?.kind ?? "text");
  const draft = useDraft<Words, Row>(
    asRow(field ?? { id: "", record_kind: of, label: "", kind, choices: null, position: 0, revision: 0 }),
    ({ label, lines }) => ({ label, lines }),
  );
  const { label, lines } = draft.values as Words;
  const choices = kind === "choice" ? { choices: choicesOf(lines) } : {};
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    try {
      const answer = field
        ? unwrap(
            await api.PATCH("/api/v1/custom-fields/{id}", {
              params: { path: { id: field.id } },
              body: { label, ...choices },
              ...ifMatch(draft.revision),
            }),
          )
        : unwrap(await api.POST("/api/v1/custom-fields", { body: { record_kind: of, label, kind, ...choices } }));
      await Promise.all(
        ["custom-fields", "account", "person", "customers"].map((noun) =>
          queries.invalidateQueries({ queryKey: [noun] }),
        ),
      );
      sayDone(t("settings.fields.saved", { name: answer.label }), answer.set ?? undefined);
      close();
    } catch (error) {
      if (!draft.met(field ? withLines(error) : error)) sayFault(error);
    }
  };
  const theirs = draft.theirs;
  return (
    <Modal.Root opened onClose={close}>
      <Modal.Overlay />
      <Modal.Content>
        <DialogHead title={field ? t("settings.fields.edit") : t("settings.fields.add")} />
        <Modal.Body pt="xs">
          <form onSubmit={(event) => void save(event)}>
            <Stack gap="sm">
              {!field && (
                <SegmentedControl
                  aria-label={t("settings.fields.whose")}
                  data={(["account", "person"] as const).map((value) => ({
                    value,
                    label: t(`settings.fields.of.${value}`),
                  }))}
                  value={of}
                  onChange={(value) => setOf(value as Field["record_kind"])}
                />
              )}
              <TextInput
                label={t("settings.fields.label")}
                required
                data-autofocus
                value={label}
                onChange={(event) => draft.type({ label: event.currentTarget.value })}
              />
              <Select
                label={t("settings.fields.kind-label")}
                description={field ? t("settings.fields.kind-stays") : undefined}
                readOnly={!!field}
                data={kinds.map((value) => ({ value, label: t(`settings.fields.kind.${value}`) }))}
                value={kind}
                allowDeselect={false}
                onChange={(value) => value && setKind(value as Kind)}
              />
              {kind === "choice" && (
                <Textarea
                  label={t("settings.fields.choices")}
                  description={t("settings.fields.one-a-line")}
                  required
                  autosize
                  minRows={3}
                  maxRows={12}
                  value={lines}
                  onChange={(event) => draft.type({ lines: event.currentTarget.value })}
                />
              )}
              {theirs && (
                <Meanwhile
                  rows={[
                    { label: t("settings.fields.label"), mine: label, theirs: theirs.label },
                    {
                      label: t("settings.fields.choices"),
                      mine: choicesOf(lines).join(", "),
                      theirs: choicesOf(theirs.lines).join(", "),
                    },
                  ]}
                  keep={draft.keepMine}
                  take={close}
                />
              )}
              <Group justify="flex-end">
                <Button variant="default" onClick={close}>
                  {t("settings.cancel")}
                </Button>
                <Button type="submit" disabled={!label.trim() || !!theirs}>
                  {t("settings.save")}
                </Button>
              </Group>
            </Stack>
          </form>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** The refusal's record as the form has it. */
function withLines(error: unknown): unknown {
  const problem = (error as { problem?: { current?: Record<string, unknown> } }).problem;
  if (problem?.current)
    problem.current = asRow(problem.current as unknown as Field) as unknown as Record<string, unknown>;
  return error;
}
