import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { announce } from "../../platform/notices/index.ts";
import { type Check, changeSet } from "../../platform/records/index.ts";
import { isValuedTouch } from "./is-valued-touch.ts";
import { readTouch, words } from "./log-touch.ts";
import { conversationsOf, settleAnswers } from "./settle-answers.ts";
import type { Channel, Outcome, Purpose, Touch } from "./touch.ts";

export interface TouchEdit {
  channel?: Channel;
  purpose?: Purpose | null;
  /** `bounced` or `returned`, learned later, takes the value away again. */
  outcome?: Outcome | null;
  person?: string | null;
  item?: string | null;
  benefit?: string | null;
  note?: string | null;
  at?: Date;
}

export interface EditedTouch {
  touch: Touch;
  valued: boolean;
  set: string | null;
}

/** Changes what was written down of a touch; `check` refuses the row where somebody else changed it meanwhile. */
export async function editTouch(tx: Tx, id: string, edit: TouchEdit, check?: Check): Promise<EditedTouch> {
  const { person, item, at, ...same } = edit;
  if (at && at > tx.ctx.clock.now()) throw new Fault("touch_ahead", { at: at.toISOString() });
  const fields: Record<string, unknown> = { ...same };
  if (edit.benefit !== undefined) fields["benefit"] = words(edit.benefit);
  if (edit.note !== undefined) fields["note"] = words(edit.note);
  if (person !== undefined) fields["person_id"] = person;
  if (item !== undefined) fields["item_id"] = item;
  if (at !== undefined) fields["happened_at"] = at;
  const set = changeSet(tx, { kind: "edit-touch" });
  await set.edit("touch", [{ id, check, fields }]);
  const done = await set.close();
  const accounts = await settleAnswers(tx, await conversationsOf(tx, [id]));
  await announce(tx, "accounts.changed", accounts);
  if (edit.outcome === "bounced" || edit.outcome === "returned") await announce(tx, "touches.failed", [id]);
  const touch = (await readTouch(tx, id)) as Touch;
  return { touch, valued: isValuedTouch(touch, { answered: touch.answered_at !== null }), set: done };
}
