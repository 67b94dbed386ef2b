import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { FieldRow, RecordField } from "../accounts/index.ts";
import { buyingRoles } from "./buying-role.tsx";

type Employment = Schemas["PersonScreen"]["employments"][number];
const shownBy = ["person", "account", "today", "customers", "moves"] as const;

/** One spell at one employer, each part edited where it stands. */
export function EmploymentFields({ employment }: { employment: Employment }) {
  const { t } = useTranslation();
  const field = (column: "title" | "buying_role" | "started_on" | "ended_on" | "evidence") => ({
    label: t(`accounts.columns.${column}`),
    column,
    empty: t("accounts.add"),
    value: employment[column],
    revision: employment.revision,
    send: async (to: unknown, revision: number | string) =>
      unwrap(
        await api.PATCH("/api/v1/employments/{id}", {
          params: { path: { id: employment.id } },
          body: { [column]: to },
          headers: { "if-match": `"${revision}"` },
        }),
      ),
    shownBy,
  });
  const role = (value: unknown): string => (value ? t(`people.roles.${String(value)}`) : "");
  return (
    <>
      <FieldRow label={t("accounts.columns.title")}>
        <RecordField {...field("title")} />
      </FieldRow>
      <FieldRow label={t("accounts.columns.buying_role")}>
        <RecordField
          {...field("buying_role")}
          kind="choice"
          shown={role(employment.buying_role)}
          say={role}
          choices={buyingRoles.map((value) => ({ value, label: role(value) }))}
        />
      </FieldRow>
      <FieldRow label={t("accounts.columns.started_on")}>
        <RecordField {...field("started_on")} kind="date" empty={t("people.unknown-day")} />
      </FieldRow>
      <FieldRow label={t("accounts.columns.ended_on")}>
        <RecordField {...field("ended_on")} kind="date" empty={t("people.still-there")} />
      </FieldRow>
      <FieldRow label={t("accounts.columns.evidence")}>
        <RecordField {...field("evidence")} required />
      </FieldRow>
    </>
  );
}
