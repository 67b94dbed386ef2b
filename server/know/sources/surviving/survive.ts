import type { Taking } from "../importing/taking.ts";
import type { Cells } from "../importing/writes.ts";
import { choicesOf, claimsOf } from "./claims.ts";
import type { SurvivingKind } from "./fields.ts";
import type { Beside } from "./held.ts";
import { type Claim, winnerOf } from "./winner.ts";

export interface PendingFields {
  /** Whose fields they are. */
  id: string;
  before: Cells;
  fields: Record<string, [unknown, unknown]>;
  /** How a column is called among what is said of the record, where the column is of a row beside it. */
  mark?: (column: string) => string;
}

/**
 * Of what an import's rows would change only what survives is left: where another source or a person says something else and is believed, the
 * field stays. What lost stays visible in the row as it came.
 */
export async function surviveFields(
  t: Taking,
  kind: SurvivingKind,
  pending: PendingFields[],
  beside?: Beside,
): Promise<void> {
  if (pending.length === 0) return;
  const ids = [...new Set(pending.map(({ id }) => id))];
  const { sourceId, survival, startedAt } = t.run;
  const about = beside ? [beside] : (["own"] as const);
  const claims = await claimsOf(t.tx, survival, kind, ids, { withoutSource: sourceId, about });
  if (claims.size === 0) return;
  const choices = await choicesOf(t.tx, kind, ids);
  const { name, trust } = survival.source(sourceId);
  // Of where somebody works a row about the firm knows as much as one about the person.
  const direct = beside === "employment" || (t.kind === "people" ? "person" : "account") === kind;
  for (const { id, fields, mark: marked = (column: string) => column } of pending) {
    for (const [field, [, to]] of Object.entries(fields)) {
      const mark = `${id}|${marked(field)}`;
      const others = claims.get(mark);
      if (!others) continue;
      const value = to === null ? null : String(to);
      const mine: Claim = { by: "source", source: sourceId, name, value, at: startedAt, trust, direct };
      const winner = winnerOf([mine, ...others], survival.ruleFor(kind, marked(field)), choices.get(mark) ?? null);
      if (winner !== mine) delete fields[field];
    }
    // Who is responsible is one thing, told as a name and known as a colleague.
    if (!fields["owner_ref"] && claims.has(`${id}|owner_ref`)) delete fields["owner_id"];
  }
}
