import type { Tx } from "../../platform/db/index.ts";
import { type Check, changeSet } from "../../platform/records/index.ts";
import type { NewNote, Note } from "./contract.ts";

/** Writes notes in the name of whoever acts. */
export async function writeNotes(tx: Tx, wanted: NewNote[]): Promise<{ notes: Note[]; set: string | null }> {
  const actor = tx.ctx.actor;
  const set = changeSet(tx, { kind: "write-notes", summary: wanted[0]?.words.slice(0, 80) ?? "" });
  const notes = await set.create<Note>(
    "note",
    wanted.map((note) => ({ ...note, author_id: actor.kind === "user" ? actor.user : null, revision: 1 })),
  );
  return { notes, set: await set.close() };
}

export async function editNote(
  tx: Tx,
  id: string,
  words: string,
  check?: Check,
): Promise<{ note: Note; set: string | null }> {
  const set = changeSet(tx, { kind: "edit-note" });
  const [note] = await set.edit<Note>("note", [{ id, check, fields: { words } }]);
  return { note: note as Note, set: await set.close() };
}

export async function removeNote(tx: Tx, id: string, check?: Check): Promise<{ removed: number; set: string | null }> {
  const set = changeSet(tx, { kind: "remove-note" });
  const gone = await set.remove("note", [id], check);
  return { removed: gone.length, set: await set.close() };
}
