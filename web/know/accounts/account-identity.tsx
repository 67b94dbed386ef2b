import { Anchor } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { FieldRow } from "./changing/field-row.tsx";
import { RecordField } from "./changing/record-field.tsx";
import { useColleagues } from "./use-colleagues.ts";

type AccountShown = Schemas["AccountScreen"]["account"];
type Column = "name" | "kind" | "industry" | "website" | "number" | "owner_id";

const shownBy = ["account", "customers", "today", "person"] as const;

const send =
  (id: string, column: Column) =>
  async (to: unknown, revision: number | string): Promise<{ set: string | null }> =>
    unwrap(
      await api.PATCH("/api/v1/accounts/{id}", {
        params: { path: { id } },
        body: { [column]: to },
        headers: { "if-match": `"${revision}"` },
      }),
    );

export function AccountName({ account }: { account: AccountShown }) {
  const { t } = useTranslation();
  return (
    <RecordField
      label={t("accounts.name")}
      column="name"
      value={account.name}
      empty={t("accounts.unnamed")}
      required
      revision={account.revision}
      send={send(account.id, "name")}
      shownBy={shownBy}
    />
  );
}

/** What an account is: each line edited where it stands. */
export function AccountIdentity({ account }: { account: AccountShown }) {
  const { t } = useTranslation();
  const colleagues = useColleagues();
  const field = (column: Column) => ({
    label: t(`accounts.columns.${column}`),
    column,
    empty: t("accounts.add"),
    value: account[column],
    revision: account.revision,
    send: send(account.id, column),
    shownBy,
  });
  const row = (column: Column, more: Partial<Parameters<typeof RecordField>[0]> = {}) => (
    <FieldRow label={t(`accounts.columns.${column}`)}>
      <RecordField {...field(column)} {...more} />
    </FieldRow>
  );
  const kindName = (value: unknown): string => (value ? t(`accounts.kinds.${String(value)}`) : "");
  const ownerName = (value: unknown): string => colleagues.nameOf(value as string | null) || account.owner_name || "";
  return (
    <>
      {row("owner_id", {
        kind: "choice",
        empty: account.owner_ref ?? t("accounts.no-owner"),
        shown: ownerName(account.owner_id),
        choices: [{ value: nobody, label: t("accounts.no-owner") }, ...colleagues.choices],
        read: (words) => (words === nobody ? null : words),
        say: ownerName,
      })}
      {row("kind", {
        kind: "choice",
        shown: kindName(account.kind),
        choices: ["organisation", "household"].map((value) => ({ value, label: kindName(value) })),
        say: kindName,
      })}
      {row("industry")}
      {row("number")}
      {row("website")}
      {account.website && /^https?:\/\//i.test(account.website) && (
        <FieldRow label="">
          <Anchor href={account.website} target="_blank" rel="noreferrer noopener" size="xs">
            {t("accounts.open-website")}
          </Anchor>
        </FieldRow>
      )}
    </>
  );
}

const nobody = "nobody";
