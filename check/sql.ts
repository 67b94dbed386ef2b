import { manifest } from "../db/manifest.ts";
import type { Check, Refusal } from "./check.ts";
import { migrationRefusals } from "./migrations.ts";
import { isCode, isTest, nodesBelow, parseFile } from "./parse.ts";
import { lineOf, type Tree } from "./tree.ts";
import { calleeOf } from "./values.ts";

export const sql: Check = {
  name: "sql",
  proves: "statements and migrations keep the rules that let the schema be distributed",
  run: ({ tree }) => [...sqlRefusals(tree), ...migrationRefusals(tree)],
};

interface Statement {
  text: string;
  /** It has holes that are filled when it runs, so what is missing may come then. */
  open: boolean;
  offset: number;
}

interface Rule {
  refuses(statement: Statement, path: string): string | undefined;
  instead: string;
}

const workspaceTables = Object.keys(manifest).filter((table) => manifest[table] === "workspace");
const touchesWorkspaceTable = new RegExp(
  `\\b(?:from|join|update|into)\\s+(?:only\\s+)?(?:public\\.)?(${workspaceTables.join("|")})\\b`,
  "i",
);
const isStatement = /^\s*(?:--[^\n]*\n\s*)*(select|insert|update|delete|with|merge)\b/i;

const rules: Rule[] = [
  {
    refuses: ({ text }, path) =>
      /\bset_config\s*\(/i.test(text) && !path.startsWith("server/platform/db/")
        ? "set_config does not reach other nodes"
        : undefined,
    instead:
      "run the work through inWorkspace (server/platform/db), which opens the transaction with `set local app.workspace`",
  },
  {
    refuses: ({ text }, path) =>
      /\bset\s+(?:local\s+|session\s+)?app\.workspace\b/i.test(text) && !path.startsWith("server/platform/db/")
        ? "names the workspace of a transaction by itself"
        : undefined,
    instead: "run the work through inWorkspace (server/platform/db)",
  },
  {
    // `offset 0` pages nothing: it keeps a subquery as it is written.
    refuses: ({ text, open }) =>
      /\boffset\s+(?:\$\d|[1-9])/i.test(text) || (open && /\boffset\s*$/i.test(text)) ? "pages by offset" : undefined,
    instead: "page by key: where (sort column, id) > ($2, $3) order by both",
  },
  {
    refuses: ({ text, open }) => {
      const table = isStatement.test(text) && !open ? touchesWorkspaceTable.exec(text)?.[1] : undefined;
      return table && !/\bworkspace_id\b/i.test(text)
        ? `a statement on ${table} that does not name workspace_id`
        : undefined;
    },
    instead:
      "write workspace_id = $1 for each table of the statement; row-level security is the second lock, not the plan",
  },
  {
    refuses: ({ text }) =>
      /^\s*update\b/i.test(text)
        ? /\b(random|clock_timestamp|gen_random_uuid|timeofday|nextval)\s*\(/i.exec(text)?.[0].concat(") in an update")
        : undefined,
    instead: "make the value in the program and hand it in as a parameter",
  },
  {
    refuses: ({ text }) =>
      /\bon\s+conflict\b[\s\S]*?\bdo\s+update\s+set\b[\s\S]*?=\s*\(\s*select\b/i.test(text)
        ? "a subquery in `on conflict … set`"
        : undefined,
    instead: "compute the value in the select that feeds the insert and take it from excluded",
  },
];

export function sqlRefusals(tree: Tree): Refusal[] {
  const refusals: Refusal[] = [];
  for (const path of tree.files) {
    if (!path.startsWith("server/") || isTest(path)) continue;
    const where = (offset: number): string => `${path}:${lineOf(tree.read(path), offset)}`;
    for (const statement of path.endsWith(".sql")
      ? [wholeFile(tree, path)]
      : isCode(path)
        ? statementsOf(tree, path)
        : []) {
      for (const rule of rules) {
        const what = rule.refuses(statement, path);
        if (what) refusals.push({ where: where(statement.offset), what, instead: rule.instead });
      }
    }
    if (!isCode(path)) continue;
    for (const { node } of nodesBelow(parseFile(tree, path).program)) {
      if (
        calleeOf(node) === "offset" &&
        node.type === "CallExpression" &&
        node.arguments.length === 1 &&
        node.callee.type === "MemberExpression"
      ) {
        refusals.push({
          where: where(node.start),
          what: "pages by offset",
          instead: "page by key: .where(eb => eb.refTuple(…), '>', …)",
        });
      }
    }
  }
  return refusals;
}

/** The strings of a file, a template as one, with `$0` where something is filled in. */
function statementsOf(tree: Tree, path: string): Statement[] {
  const found: Statement[] = [];
  for (const { node } of nodesBelow(parseFile(tree, path).program)) {
    if (node.type === "Literal" && typeof node.value === "string")
      found.push({ text: node.value, open: false, offset: node.start });
    if (node.type === "TemplateLiteral") {
      const text = node.quasis.map((part) => part.value.cooked ?? "").join("$0");
      found.push({ text, open: node.expressions.length > 0, offset: node.start });
    }
  }
  return found;
}

const wholeFile = (tree: Tree, path: string): Statement => ({ text: tree.read(path), open: false, offset: 0 });
