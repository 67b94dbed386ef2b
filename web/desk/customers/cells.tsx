import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, ifMatch, unwrap } from "../../app/api/client.ts";
import { RecordField } from "../../know/accounts/index.ts";
import { ownersToChoose, usersQuery } from "./read-customers.ts";
import type { CustomerRow } from "./shape.ts";

const shownBy = ["customers", "account", "today", "promise"] as const;
/** A row of the list has no version of its own: it is read when the change is sent, and what stood on the screen is compared. */
const unread = -1;
/** No record has it: what stands there now is not what was on the screen. */
const outdated = 0;

/** Cells that are changed where they stand; each change is one that can be undone, and shows both values where a colleague was faster. */
export function OwnerCell({ row }: { row: CustomerRow }) {
  const { t } = useTranslation();
  const { data } = useQuery(usersQuery);
  const users = data?.rows ?? [];
  return (
    <RecordField
      label={t("customers.column.owner")}
      column="owner_id"
      kind="choice"
      choices={[{ value: nobody, label: t("customers.nobody") }, ...ownersToChoose(users, row.owner_id)]}
      value={row.owner_id}
      revision={unread}
      shown={row.owner_name}
      empty={row.owner_name ?? t("customers.nobody")}
      read={(words) => (words === nobody ? null : words)}
      say={(id) => (id === null ? t("customers.nobody") : (users.find((user) => user.id === id)?.name ?? ""))}
      send={(to, revision, from) => patch(row, "owner_id", to, revision, from)}
      shownBy={shownBy}
    />
  );
}

const nobody = "–";

export function IndustryCell({ row }: { row: CustomerRow }) {
  const { t } = useTranslation();
  return (
    <RecordField
      label={t("customers.column.industry")}
      column="industry"
      value={row.industry}
      revision={unread}
      empty="–"
      send={(to, revision, from) => patch(row, "industry", to, revision, from)}
      shownBy={shownBy}
    />
  );
}

async function patch(
  { account_id: id }: CustomerRow,
  column: "owner_id" | "industry",
  to: unknown,
  known: number | string,
  from: unknown,
): Promise<{ set: string | null }> {
  const params = { path: { id } };
  let revision = known;
  if (known === unread) {
    const now = unwrap(await api.GET("/api/v1/accounts/{id}", { params }));
    revision = now[column] === from ? now.revision : outdated;
  }
  return unwrap(
    await api.PATCH("/api/v1/accounts/{id}", {
      params,
      body: { [column]: to as string | null },
      ...ifMatch(revision),
    }),
  );
}

export function GapCell({ row }: { row: CustomerRow }) {
  const { t } = useTranslation();
  const params = { path: { id: row.account_id } };
  return (
    <RecordField
      label={t("customers.column.gap")}
      column="owed_days"
      kind="number"
      value={row.gap_days}
      revision={unread}
      empty="–"
      read={(words) => (words === "" ? null : Number(words))}
      say={(days) => (days === null ? t("customers.bulk.gap-default") : String(days))}
      send={async (to, known, from) => {
        let revision = known;
        if (known === unread) {
          const now = unwrap(await api.GET("/api/v1/accounts/{id}/promise", { params }));
          // Who is no customer is owed nothing, whatever was promised for the day they are one.
          revision = from === null || now.owed_days === from ? now.revision : outdated;
        }
        return unwrap(
          await api.PUT("/api/v1/accounts/{id}/promise", {
            params,
            body: { gap_days: to as number | null },
            ...ifMatch(revision),
          }),
        );
      }}
      shownBy={shownBy}
    />
  );
}
