import type { Tx } from "../../platform/db/index.ts";
import { recordSet } from "../../platform/history/index.ts";
import { announce } from "../../platform/notices/index.ts";

export interface ConsentSettings {
  /** Where the button of a double opt-in was pressed from; off unless the workspace may and wants to keep it. */
  keep_ip: boolean;
}

export async function readConsentSettings(tx: Tx): Promise<ConsentSettings> {
  const row = await tx.one<ConsentSettings>(
    "select coalesce((w.settings ->> 'consent_ip')::boolean, false) as keep_ip from workspaces w where w.id = $1",
    [tx.workspace],
  );
  return { keep_ip: row?.keep_ip ?? false };
}

export async function setConsentSettings(tx: Tx, wanted: { keep_ip?: boolean | undefined }): Promise<ConsentSettings> {
  const before = await readConsentSettings(tx);
  const after = { keep_ip: wanted.keep_ip ?? before.keep_ip };
  if (after.keep_ip === before.keep_ip) return before;
  await tx.query("update workspaces set settings = settings || $2::jsonb where id = $1", [
    tx.workspace,
    JSON.stringify({ consent_ip: after.keep_ip }),
  ]);
  await recordSet(tx, { kind: "edit-workspace", summary: "consent_ip" }, [
    { kind: "workspace", id: tx.workspace, op: "updated", fields: { consent_ip: [before.keep_ip, after.keep_ip] } },
  ]);
  await announce(tx, "workspace.changed", [tx.workspace]);
  return after;
}
