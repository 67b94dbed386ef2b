import { ActionIcon, Button, Text, Title } from "@mantine/core";
import { IconPencil, IconPlus, IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, ifMatch, type Schemas, unwrap } from "../api/client.ts";
import { FieldForm } from "./field-form.tsx";
import { movedRows, OrderButtons } from "./order-buttons.tsx";
import { useMay } from "./role.ts";
import { Section } from "./section.tsx";
import { useChange } from "./use-change.ts";
import classes from "./words.module.css";

type Field = Schemas["CustomField"];
const stale = ["custom-fields", "account", "person", "customers"];

/** What this business wants to know of its accounts and people beyond what Tilth asks itself. */
export function CustomFields() {
  const { t } = useTranslation();
  const { own } = useMay();
  const [open, setOpen] = useState<Field | "new">();
  const fields = useQuery({
    queryKey: ["custom-fields"],
    queryFn: async () => unwrap(await api.GET("/api/v1/custom-fields")),
  });
  const rows = fields.data?.rows ?? [];
  return (
    <Section
      id="fields"
      title={t("settings.fields.title")}
      about={own ? t("settings.fields.about") : t("settings.owners-only")}
      actions={
        own && (
          <Button variant="default" leftSection={<IconPlus size={15} />} onClick={() => setOpen("new")}>
            {t("settings.fields.add")}
          </Button>
        )
      }
    >
      {fields.data && rows.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("settings.fields.none")}
        </Text>
      )}
      {(["account", "person"] as const).map((kind) => (
        <FieldList
          key={kind}
          kind={kind}
          rows={rows.filter((field) => field.record_kind === kind)}
          own={own}
          open={setOpen}
        />
      ))}
      {open && <FieldForm field={open === "new" ? undefined : open} close={() => setOpen(undefined)} />}
    </Section>
  );
}

function FieldList({
  kind,
  rows,
  own,
  open,
}: {
  kind: Field["record_kind"];
  rows: Field[];
  own: boolean;
  open: (field: Field) => void;
}) {
  const { t } = useTranslation();
  const move = useChange(
    async (moved: { row: Field; position: number }[]) => {
      for (const { row, position } of moved)
        unwrap(
          await api.PATCH("/api/v1/custom-fields/{id}", {
            params: { path: { id: row.id } },
            body: { position },
            ...ifMatch(row.revision),
          }),
        );
    },
    { stale },
  );
  const remove = useChange(
    async (field: Field) =>
      unwrap(
        await api.DELETE("/api/v1/custom-fields/{id}", {
          params: { path: { id: field.id } },
          ...ifMatch(field.revision),
        }),
      ),
    { stale, says: (_, field) => t("settings.fields.removed", { name: field.label }) },
  );
  if (rows.length === 0) return null;
  return (
    <div>
      <Title order={3}>{t(`settings.fields.of.${kind}`)}</Title>
      <ul className={classes.list}>
        {rows.map((field, at) => (
          <li key={field.id} className={classes.line}>
            <span>
              {field.label}
              <Text size="xs" c="dimmed" truncate>
                {[
                  t(`settings.fields.kind.${field.kind}`),
                  ...(field.choices?.length ? [field.choices.join(", ")] : []),
                ].join(": ")}
              </Text>
            </span>
            {own && (
              <>
                <OrderButtons
                  name={field.label}
                  at={at}
                  count={rows.length}
                  move={(to) => move.mutate(movedRows(rows, at, to))}
                />
                <ActionIcon
                  size="sm"
                  variant="subtle"
                  color="gray"
                  aria-label={t("settings.edit-named", { name: field.label })}
                  onClick={() => open(field)}
                >
                  <IconPencil size={14} />
                </ActionIcon>
                <ActionIcon
                  size="sm"
                  variant="subtle"
                  color="gray"
                  aria-label={t("settings.remove-named", { name: field.label })}
                  onClick={() => remove.mutate(field)}
                >
                  <IconTrash size={14} />
                </ActionIcon>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
