import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { type Check, changeSet } from "../../platform/records/index.ts";
import type { CallScript } from "./contract.ts";
import { readScript } from "./script.ts";

type Fields = Pick<CallScript, "name" | "language" | "words">;

export async function createScript(tx: Tx, fields: Fields): Promise<{ script: CallScript; set: string | null }> {
  readScript(fields.words);
  const set = changeSet(tx, { kind: "create-call-script", summary: fields.name });
  const [script] = await set.create<CallScript>("call-script", [{ ...fields, revision: 1 }]);
  return { script: shown(script as CallScript), set: await set.close() };
}

export async function editScript(
  tx: Tx,
  id: string,
  fields: Partial<Fields>,
  check: Check,
): Promise<{ script: CallScript; set: string | null }> {
  if (fields.words !== undefined) readScript(fields.words);
  const set = changeSet(tx, { kind: "edit-call-script" });
  const [script] = await set.edit<CallScript>("call-script", [{ id, check, fields }]);
  return { script: shown(script as CallScript), set: await set.close() };
}

/** Proposed no longer; lists that use it go on. */
export async function retireScript(tx: Tx, id: string): Promise<{ script: CallScript; set: string | null }> {
  const set = changeSet(tx, { kind: "retire-call-script" });
  const [script] = await set.edit<CallScript>("call-script", [{ id, fields: { retired_at: tx.ctx.clock.now() } }]);
  return { script: shown(script as CallScript), set: await set.close() };
}

export async function listScripts(tx: Tx): Promise<CallScript[]> {
  return tx.query<CallScript>(
    `select ${columns} from call_scripts s where s.workspace_id = $1 and s.retired_at is null order by lower(s.name), s.id limit 500`,
    [tx.workspace],
  );
}

export async function readCallScript(tx: Tx, id: string): Promise<CallScript> {
  const row = await tx.one<CallScript>(
    `select ${columns} from call_scripts s where s.workspace_id = $1 and s.id = $2`,
    [tx.workspace, id],
  );
  if (!row) throw new Fault("not_found", { what: "script" });
  return row;
}

const columns = "s.id, s.name, s.language, s.words, s.revision, s.created_at, s.updated_at";

function shown(row: CallScript): CallScript {
  const { workspace_id: _, retired_at: __, ...rest } = row as CallScript & { workspace_id?: string; retired_at?: Date };
  return rest;
}
