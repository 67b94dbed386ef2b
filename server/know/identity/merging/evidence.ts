import { recordKind, recordKinds, referencesTo } from "../../../platform/history/index.ts";
import type { MergeKind } from "./merge-fields.ts";

/**
 * What says of a row `t`, made while two records were one, that it belongs to the one that was folded in: SQL over `$1` workspace, `$2` the record that
 * stays, `$3` the other. Later features add what they know.
 */
export interface Evidence {
  /** The record kind of the rows. */
  of: string;
  sql: (merged: MergeKind) => string | undefined;
}

let registered: Evidence[] = [];

export function registerEvidence(more: Evidence[]): void {
  registered = [...registered, ...more];
}

/** All that speaks for the other side, for rows of one kind; none where nothing can. */
export function evidenceFor(kind: string, merged: MergeKind): string[] {
  return [
    ...byNeighbours(kind, merged),
    ...byEmployment(kind, merged),
    ...registered.filter(({ of }) => of === kind).flatMap(({ sql }) => sql(merged) ?? []),
  ];
}

/** A row belongs where what it rests on belongs: a refund with its order, a task with its touch, an answer with its conversation. */
function byNeighbours(kind: string, merged: MergeKind): string[] {
  const { refersTo = [], kin = [] } = recordKind(kind);
  return [...refersTo, ...kin].flatMap(({ column, kind: to }) => {
    const other = recordKinds().find((one) => one.kind === to);
    return (other?.refersTo ?? [])
      .filter((reference) => reference.kind === merged)
      .map(
        (owner) =>
          `exists (select from ${other?.table} y where y.workspace_id = $1 and y.id = t.${column} and y.${owner.column} = $3)`,
      );
  });
}

/** What concerns a person who works at only one of two accounts concerns that one; and the other way round. */
function byEmployment(kind: string, merged: MergeKind): string[] {
  const across = merged === "account" ? "person" : "account";
  return (recordKind(kind).refersTo ?? [])
    .filter(({ kind: to }) => to === across)
    .map(({ column }) => {
      const works = (record: string): string =>
        `exists (select from employments e where e.workspace_id = $1 and e.${across}_id = t.${column} and e.${merged}_id = ${record})`;
      return `(${works("$3")} and not ${works("$2")})`;
    });
}

/** Every kind whose rows may have come later, those that speak for others first. */
export function laterKinds(merged: MergeKind): { kind: string; table: string; column: string; also: string[] }[] {
  const rank = (kind: string): number =>
    kind === "source-record" ? -1 : recordKinds().findIndex((one) => one.kind === kind);
  return referencesTo(merged)
    .filter(({ moves, kind }) => moves && kind !== "folded-record")
    .toSorted((a, b) => rank(a.kind) - rank(b.kind));
}
