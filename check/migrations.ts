import type { Refusal } from "./check.ts";
import { lineOf, type Tree } from "./tree.ts";

interface Rule {
  pattern: RegExp;
  what: string;
  instead: string;
}

const rules: Rule[] = [
  {
    pattern: /\bset_config\s*\(/i,
    what: "set_config does not reach other nodes",
    instead: "take the workspace by (select nullif(current_setting('app.workspace', true), '')::uuid)",
  },
  {
    pattern: /^create\s+policy\b(?![\s\S]*\(\s*select\s+nullif\s*\(\s*current_setting)[\s\S]*current_setting/i,
    what: "a policy that calls current_setting for each row",
    instead: "wrap it: workspace_id = (select nullif(current_setting('app.workspace', true), '')::uuid)",
  },
  {
    pattern: /^create\s+(?:or\s+replace\s+)?(?:constraint\s+)?trigger\b/i,
    what: "a trigger",
    instead: "let the statement that changes the row do it (a data-modifying CTE, the outbox)",
  },
  { pattern: /^create\s+(?:or\s+replace\s+)?rule\b/i, what: "a rule", instead: "write the statement that is meant" },
  {
    pattern: /^create\s+materialized\s+view\b/i,
    what: "a materialised view lives on the coordinator",
    instead: "make a table, fed by insert … select … on conflict",
  },
  {
    pattern: /^create\s+type\b[\s\S]*\bas\s+enum\b/i,
    what: "an enum is not leakproof, so no index serves it under a policy",
    instead: "text with a named check constraint",
  },
  {
    pattern: /\bdetach\s+partition\b[\s\S]*\bconcurrently\b/i,
    what: "detach … concurrently is not known everywhere",
    instead: "a plain detach",
  },
  {
    pattern: /^alter\s+table\b[\s\S]*\badd\s+(?:column\s+)?(?!constraint)\w+[\s\S]*\bcheck\s*\(/i,
    what: "a check written inline with a new column",
    instead: "add the column, then `alter table … add constraint name check (…)` as a statement of its own",
  },
];

const constraints: { kind: string; pattern: RegExp }[] = [
  { kind: "check", pattern: /\bcheck\s*\(/gi },
  { kind: "foreign key", pattern: /\bforeign\s+key\s*\(/gi },
  { kind: "reference", pattern: /\breferences\s+\w/gi },
  { kind: "unique constraint", pattern: /\bunique\b/gi },
];
/** What may stand in front of a constraint that has its name: the name, or `foreign key (…)`, which has it. */
const named = /(\bconstraint\s+\w+|\bforeign\s+key\s*\([^)]*\))\s*$/i;

export function migrationRefusals(tree: Tree): Refusal[] {
  const refusals: Refusal[] = [];
  for (const path of tree.files) {
    if (!/^db\/migrations\/.*\.sql$/.test(path)) continue;
    for (const { text, offset } of statements(tree.read(path))) {
      const where = `${path}:${lineOf(tree.read(path), offset)}`;
      for (const rule of rules) {
        if (rule.pattern.test(text)) refusals.push({ where, what: rule.what, instead: rule.instead });
      }
      if (/^alter\s+table\b/i.test(text) && commasOutside(text) > 0) {
        refusals.push({ where, what: "several changes in one alter", instead: "one change for each alter table" });
      }
      refusals.push(...unnamedConstraints(path, tree.read(path), text, offset));
    }
  }
  return refusals;
}

function unnamedConstraints(path: string, whole: string, statement: string, offset: number): Refusal[] {
  if (!/^(create\s+table|alter\s+table)\b/i.test(statement)) return [];
  return constraints.flatMap(({ kind, pattern }) =>
    [...statement.matchAll(pattern)]
      .filter((found) => !named.test(statement.slice(0, found.index)))
      .map((found) => ({
        where: `${path}:${lineOf(whole, offset + found.index)}`,
        what: `a ${kind} without a name`,
        instead: "constraint table_what_check … : a later migration and an error message need the name",
      })),
  );
}

/** The statements of a file, comments blanked out so that places stay true; a quoted body is one piece. */
export function statements(sql: string): { text: string; offset: number }[] {
  const bare = sql.replace(/--[^\n]*/g, (comment) => " ".repeat(comment.length));
  const found: { text: string; offset: number }[] = [];
  const piece = /(?:\$(\w*)\$[\s\S]*?\$\1\$|'(?:[^']|'')*'|[^;])+/g;
  for (const match of bare.matchAll(piece)) {
    const text = match[0].trimStart();
    if (text.trim()) found.push({ text: text.trimEnd(), offset: match.index + match[0].length - text.length });
  }
  return found;
}

function commasOutside(statement: string): number {
  let depth = 0;
  let commas = 0;
  for (const char of statement.replace(/'(?:[^']|'')*'/g, "''")) {
    if (char === "(") depth++;
    if (char === ")") depth--;
    if (char === "," && depth === 0) commas++;
  }
  return commas;
}
