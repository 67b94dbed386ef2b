import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../app/api/client.ts";
import { queries } from "../../app/queries.ts";
import { sayDone, sayFault } from "../../app/undo.tsx";
import { InlineEdit } from "../../ui/inline-edit.tsx";
import { usersQuery } from "./read-customers.ts";
import type { CustomerRow } from "./shape.ts";

/** Cells that are changed where they stand; each change is one that can be undone. */
export function OwnerCell({ row }: { row: CustomerRow }) {
  const { t } = useTranslation();
  const users = useQuery(usersQuery);
  const save = (owner: string): Promise<void> =>
    change(t("customers.edited", { name: row.name }), async () =>
      unwrap(
        await api.POST("/api/v1/customers/bulk-edits", {
          body: { scope: "all", account_ids: [row.account_id], change: { owner_id: owner || null } },
        }),
      ),
    );
  return (
    <InlineEdit
      label={t("customers.column.owner")}
      kind="choice"
      choices={[
        { value: "", label: t("customers.nobody") },
        ...(users.data?.rows ?? []).map((user) => ({ value: user.id, label: user.name })),
      ]}
      value={row.owner_id ?? ""}
      shown={row.owner_name}
      empty={row.owner_name ?? t("customers.nobody")}
      save={save}
    />
  );
}

export function IndustryCell({ row }: { row: CustomerRow }) {
  const { t } = useTranslation();
  const save = (industry: string): Promise<void> =>
    change(t("customers.edited", { name: row.name }), async () =>
      unwrap(
        await api.POST("/api/v1/account-edits", {
          body: { ids: [row.account_id], fields: { industry: industry || null } },
        }),
      ),
    );
  return <InlineEdit label={t("customers.column.industry")} value={row.industry ?? ""} empty="–" save={save} />;
}

export function GapCell({ row }: { row: CustomerRow }) {
  const { t } = useTranslation();
  const save = (gap: string): Promise<void> =>
    change(t("customers.edited", { name: row.name }), async () =>
      unwrap(
        await api.POST("/api/v1/customers/bulk-edits", {
          body: { scope: "all", account_ids: [row.account_id], change: { gap_days: gap ? Number(gap) : null } },
        }),
      ),
    );
  return (
    <InlineEdit
      label={t("customers.column.gap")}
      kind="number"
      value={row.gap_days === null ? "" : String(row.gap_days)}
      empty="–"
      save={save}
    />
  );
}

async function change(said: string, work: () => Promise<{ set: string | null }>): Promise<void> {
  try {
    const done = await work();
    sayDone(said, done.set ?? undefined);
    await queries.invalidateQueries({ queryKey: ["customers"] });
  } catch (error) {
    sayFault(error);
  }
}
