import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { useMe } from "../../app/session.ts";
import { FieldRow, RecordField } from "../accounts/index.ts";

type Content = Schemas["AccountScreen"]["custom_values"][number]["value"];
type Field = Schemas["CustomField"];

const query = {
  queryKey: ["settings", "custom-fields"],
  queryFn: async () => unwrap(await api.GET("/api/v1/custom-fields")).rows,
  staleTime: 60_000,
};

/** The workspace's own fields of a record, those without a value as well. */
export function CustomValues({
  of,
  id,
  values,
}: {
  of: "account" | "person";
  id: string;
  values: Schemas["AccountScreen"]["custom_values"];
}) {
  const { data = [] } = useQuery(query);
  const fields = data.filter((field) => field.record_kind === of);
  return fields.map((field) => (
    <FieldRow key={field.id} label={field.label}>
      <OneValue id={id} field={field} value={values.find((one) => one.field_id === field.id)?.value ?? null} />
    </FieldRow>
  ));
}

function OneValue({ id, field, value }: { id: string; field: Field; value: Content }) {
  const { t } = useTranslation();
  const format = useFormat();
  const me = useMe();
  const home = me?.workspace.currency ?? "EUR";
  const yesNo = [
    { value: "yes", label: t("fields.yes") },
    { value: "no", label: t("fields.no") },
  ];
  const choices = field.kind === "yes-no" ? yesNo : (field.choices ?? []).map((one) => ({ value: one, label: one }));
  const chosen = field.kind === "choice" || field.kind === "yes-no";
  const kind = chosen
    ? "choice"
    : field.kind === "date"
      ? "date"
      : field.kind === "number" || field.kind === "money"
        ? "number"
        : "text";
  return (
    <RecordField
      label={field.label}
      column={field.id}
      kind={kind}
      choices={chosen ? [...choices, { value: nothing, label: t("fields.nothing") }] : undefined}
      value={value}
      revision={0}
      written={wordsOf(value)}
      read={(words) => contentOf(field.kind, words, home)}
      say={(content) => shown(content as Content, field.kind, format, t)}
      shown={shown(value, field.kind, format, t)}
      empty={t("accounts.add")}
      send={async (to, _, from) =>
        unwrap(
          await api.POST("/api/v1/custom-value-edits", {
            body: { record_ids: [id], values: { [field.id]: to as Content }, was: { [field.id]: from as Content } },
          }),
        )
      }
      shownBy={shownBy}
    />
  );
}

const shownBy = ["account", "person", "customers"] as const;
const nothing = "–";

function wordsOf(value: Content): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "object") return String(value.amount_minor / 100);
  return String(value);
}

function shown(
  value: Content,
  kind: Field["kind"],
  format: ReturnType<typeof useFormat>,
  t: (key: string) => string,
): string {
  if (value === null) return "";
  if (typeof value === "boolean") return t(value ? "fields.yes" : "fields.no");
  if (typeof value === "object") return format.money(value.amount_minor, value.currency);
  if (typeof value === "number") return format.number(value);
  return kind === "date" ? format.day(value) : value;
}

/** Undefined where the words are no such value. */
function contentOf(kind: Field["kind"], words: string, currency: string): Content | undefined {
  if (words === "" || words === nothing) return null;
  if (kind === "yes-no") return words === "yes";
  if (kind !== "number" && kind !== "money") return words;
  const number = Number(words);
  if (!Number.isFinite(number)) return undefined;
  return kind === "money" ? { amount_minor: Math.round(number * 100), currency } : number;
}
