import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { mannerOf, useFormat } from "../../app/format.ts";
import { amountWords, moneyOf } from "../../app/money.ts";
import { useMe } from "../../app/session.ts";
import { sayDone } from "../../app/undo.tsx";
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
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const me = useMe();
  const home = me?.workspace.currency ?? "EUR";
  const read = (words: string): Content | undefined => {
    const content = contentOf(field.kind, words, currencyOf(value) ?? home);
    if (content === undefined && field.kind === "money") sayDone(t("fields.not-an-amount", { words }));
    return content;
  };
  const yesNo = [
    { value: "yes", label: t("fields.yes") },
    { value: "no", label: t("fields.no") },
  ];
  const choices = field.kind === "yes-no" ? yesNo : (field.choices ?? []).map((one) => ({ value: one, label: one }));
  const chosen = field.kind === "choice" || field.kind === "yes-no";
  const kind = chosen ? "choice" : field.kind === "date" ? "date" : field.kind === "number" ? "number" : "text";
  return (
    <RecordField
      label={field.label}
      column={field.id}
      kind={kind}
      choices={chosen ? [...choices, { value: nothing, label: t("fields.nothing") }] : undefined}
      value={value}
      revision={0}
      written={wordsOf(value, home, mannerOf(i18n.language))}
      read={read}
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

/** As it is typed; an amount in another currency than the workspace's names it, and who types another changes it. */
function wordsOf(value: Content, home: string, language: string): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value !== "object") return String(value);
  const amount = amountWords(value.amount_minor, value.currency, language);
  return value.currency === home ? amount : `${amount} ${value.currency}`;
}

function currencyOf(value: Content): string | undefined {
  return value !== null && typeof value === "object" ? value.currency : undefined;
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

/** Undefined where the words are no such value. An amount without a currency is in the one given. */
function contentOf(kind: Field["kind"], words: string, currency: string): Content | undefined {
  if (words === "" || words === nothing) return null;
  if (kind === "yes-no") return words === "yes";
  if (kind === "money") return moneyOf(words, currency);
  if (kind !== "number") return words;
  const number = Number(words);
  return Number.isFinite(number) ? number : undefined;
}
