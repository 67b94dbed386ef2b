import { newId, type Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { type Check, changeSet } from "../../platform/records/index.ts";
import type { Template } from "./contract.ts";

export const listTemplates = (tx: Tx): Promise<Template[]> =>
  tx.query<Template>(
    "select t.id, t.name, t.words, t.revision from reply_templates t where t.workspace_id = $1 order by t.name",
    [tx.workspace],
  );

/** A template of the same name is written anew. */
export async function keepTemplate(tx: Tx, name: string, words: string): Promise<Template> {
  return (await tx.one<Template>(
    `insert into reply_templates as t (workspace_id, id, name, words, created_at) values ($1, $2, $3, $4, $5)
     on conflict (workspace_id, name) do update set words = excluded.words, revision = t.revision + 1 returning t.id, t.name, t.words, t.revision`,
    [tx.workspace, newId(), name, words, tx.ctx.clock.now()],
  )) as Template;
}

/** Another name, other words. */
export async function editTemplate(
  tx: Tx,
  id: string,
  fields: { name?: string | undefined; words?: string | undefined },
  check?: Check,
): Promise<{ template: Template; set: string | null }> {
  const taken = await tx.one("select from reply_templates t where t.workspace_id = $1 and t.name = $2 and t.id <> $3", [
    tx.workspace,
    fields.name ?? null,
    id,
  ]);
  if (taken)
    throw new Fault("invalid_input", {
      faults: [{ path: "name", given: fields.name, expected: "a name that no other template has" }],
    });
  const set = changeSet(tx, { kind: "edit-reply-template", summary: fields.name ?? "" });
  const [template] = await set.edit<Template>("reply-template", [{ id, check, fields }]);
  const { name, words, revision } = template as Template;
  return { template: { id, name, words, revision }, set: await set.close() };
}

export async function removeTemplate(tx: Tx, id: string): Promise<{ removed: number; set: string | null }> {
  const set = changeSet(tx, { kind: "remove-reply-template" });
  const gone = await set.remove("reply-template", [id]);
  return { removed: gone.length, set: await set.close() };
}
