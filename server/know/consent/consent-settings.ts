import type { Tx } from "../../platform/db/index.ts";
import { recordSet } from "../../platform/history/index.ts";
import { announce } from "../../platform/notices/index.ts";
import type { TrackingRule } from "./tracking.ts";

export interface ConsentSettings {
  /** Where the button of a double opt-in was pressed from; off unless the workspace may and wants to keep it. */
  keep_ip: boolean;
  /** Whose reading of mailings is counted; nobody's unless the workspace wants to. */
  tracking: TrackingRule;
  tracking_months: number;
  /** The firm's, as it stands in the foot of mail to many; null until somebody wrote it. */
  postal_address: string | null;
}

/** Under which name each lies in the settings of the workspace. */
const names = {
  keep_ip: "consent_ip",
  tracking: "tracking",
  tracking_months: "tracking_months",
  postal_address: "postal_address",
} as const satisfies Record<keyof ConsentSettings, string>;
const first: ConsentSettings = { keep_ip: false, tracking: "off", tracking_months: 6, postal_address: null };

export async function readConsentSettings(tx: Tx): Promise<ConsentSettings> {
  const row = await tx.one<{ settings: Record<string, unknown> }>(
    "select w.settings from workspaces w where w.id = $1",
    [tx.workspace],
  );
  const kept = Object.entries(names).flatMap(([name, key]) =>
    row?.settings[key] === undefined ? [] : [[name, row.settings[key]]],
  );
  return { ...first, ...Object.fromEntries(kept) };
}

type Wanted = { [K in keyof ConsentSettings]?: ConsentSettings[K] | undefined };

export async function setConsentSettings(tx: Tx, wanted: Wanted): Promise<ConsentSettings> {
  const before = await readConsentSettings(tx);
  const changed = (Object.keys(names) as (keyof ConsentSettings)[]).filter(
    (name) => wanted[name] !== undefined && wanted[name] !== before[name],
  );
  if (changed.length === 0) return before;
  await tx.query("update workspaces set settings = settings || $2::jsonb where id = $1", [
    tx.workspace,
    JSON.stringify(Object.fromEntries(changed.map((name) => [names[name], wanted[name]]))),
  ]);
  await recordSet(tx, { kind: "edit-workspace", summary: changed.map((name) => names[name]).join(", ") }, [
    {
      kind: "workspace",
      id: tx.workspace,
      op: "updated",
      fields: Object.fromEntries(changed.map((name) => [names[name], [before[name], wanted[name]]])),
    },
  ]);
  await announce(tx, "workspace.changed", [tx.workspace]);
  return readConsentSettings(tx);
}
