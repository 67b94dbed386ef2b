import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { FieldRow, RecordField } from "../accounts/index.ts";

type Person = Schemas["PersonScreen"]["person"];
type Column = "name" | "given_name" | "family_name" | "honorific" | "birthday" | "language" | "time_zone";

const shownBy = ["person", "account", "today"] as const;

const send = (id: string, column: Column) => async (to: unknown, revision: number | string) =>
  unwrap(
    await api.PATCH("/api/v1/people/{id}", {
      params: { path: { id } },
      body: { [column]: to },
      headers: { "if-match": `"${revision}"` },
    }),
  );

export function PersonName({ person }: { person: Person }) {
  const { t } = useTranslation();
  return (
    <RecordField
      label={t("accounts.columns.name")}
      column="name"
      required
      value={person.name}
      empty={t("accounts.unnamed")}
      revision={person.revision}
      send={send(person.id, "name")}
      shownBy={shownBy}
    />
  );
}

export function PersonFields({ person }: { person: Person }) {
  const { t } = useTranslation();
  const format = useFormat();
  const row = (column: Exclude<Column, "name">, more: Partial<Parameters<typeof RecordField>[0]> = {}) => (
    <FieldRow label={t(`accounts.columns.${column}`)}>
      <RecordField
        label={t(`accounts.columns.${column}`)}
        column={column}
        value={person[column]}
        empty={t("accounts.add")}
        revision={person.revision}
        send={send(person.id, column)}
        shownBy={shownBy}
        {...more}
      />
    </FieldRow>
  );
  return (
    <>
      {row("honorific")}
      {row("given_name")}
      {row("family_name")}
      {row("birthday", { kind: "date", shown: format.day(person.birthday) })}
      {row("language")}
      {row("time_zone")}
    </>
  );
}
