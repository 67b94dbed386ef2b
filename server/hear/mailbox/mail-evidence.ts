import type { Evidence } from "../../know/identity/index.ts";

const has = (merged: string, record: string): string =>
  `exists (select from messages m where m.workspace_id = $1 and m.conversation_id = t.id and m.${merged}_id = ${record})`;

/** A conversation that began while two records were one belongs where its messages do: they name the address they came from. */
export const mailEvidence: Evidence[] = [
  { of: "conversation", sql: (merged) => `(${has(merged, "$3")} and not ${has(merged, "$2")})` },
];
