import type { Tx } from "../../platform/db/index.ts";
import { isDay } from "../../platform/clock/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { keptSql, promisedSql } from "../../plan/promise/index.ts";
import type { Filter, Rule } from "./contract.ts";
import { distinctValues } from "./distinct-values.ts";
import type { Scope } from "./scope.ts";
import { asAsked, asWalked, elsewhere, likeText, sieveOf } from "./filter-forms.ts";
import { customColumns, customPrefix, type FieldKind, listFields } from "./list-fields.ts";
import { mayHaveTag, mayHaveValue } from "./list-marks.ts";

/** A filter as SQL over a row `s` of standing, with its values; `$1` is the workspace. */
export interface Compiled {
  sql: string;
  values: unknown[];
  /** The same for a walk over very many rows: other tables are asked only where a mark says so, or read once and kept. */
  walked: string;
  /** It asks other tables about each account, and no mark says which may be passed by. */
  asksElsewhere: boolean;
}

interface Fields {
  custom: Map<string, keyof typeof customColumns>;
}
interface FilterFault {
  path: string;
  given: string | null;
  expected: string;
}

/** Makes a condition of a filter tree. Every fault of the tree is told at once. `values` begin with what the statement already has. */
export async function compileFilter(
  tx: Tx,
  filter: Filter | undefined,
  scope: Scope,
  day: string,
  values: unknown[],
): Promise<Compiled> {
  if (!filter || filter.rules.length === 0) return { sql: "true", walked: "true", asksElsewhere: false, values };
  const fields: Fields = { custom: await customKinds(tx, filter) };
  const faults: FilterFault[] = [];
  const own = [...values];
  const compiler = new Compiler(fields, scope, day, own, faults);
  const sql = compiler.tree(filter, "filter");
  if (faults.length > 0) throw new Fault("invalid_input", { faults });
  return { sql: asAsked(sql), walked: asWalked(sql), asksElsewhere: compiler.asksElsewhere, values: own };
}

const comparisons: Record<string, string> = { "=": "=", "!=": "<>", "<": "<", "<=": "<=", ">": ">", ">=": ">=" };
const types: Record<FieldKind, string> = {
  text: "text",
  place: "text",
  id: "uuid",
  number: "double precision",
  day: "date",
  instant: "timestamptz",
};
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const states = ["kept", "overdue", "never", "none"];

class Compiler {
  readonly fields: Fields;
  readonly scope: Scope;
  readonly day: string;
  readonly values: unknown[];
  readonly faults: FilterFault[];
  asksElsewhere = false;

  constructor(fields: Fields, scope: Scope, day: string, values: unknown[], faults: FilterFault[]) {
    this.fields = fields;
    this.scope = scope;
    this.day = day;
    this.values = values;
    this.faults = faults;
  }

  tree(filter: Filter, path: string): string {
    const parts = filter.rules.map((rule, index) => {
      const at = `${path}.rules.${index}`;
      return "rules" in rule ? this.tree(rule, at) : this.rule(rule, at);
    });
    if (parts.length === 0) return "true";
    const joined = `(${parts.join(filter.combinator === "and" ? " and " : " or ")})`;
    return filter.not ? `coalesce(not ${joined}, true)` : joined;
  }

  rule(rule: Rule, path: string): string {
    if (rule.field === "tag") return this.tag(rule, path);
    if (rule.field === "promise") return this.promise(rule, path);
    if (rule.field.startsWith(customPrefix)) return this.custom(rule, path);
    const field = listFields[rule.field];
    if (!field)
      return this.fault(
        `${path}.field`,
        rule.field,
        `one of ${[...Object.keys(listFields), "tag", "promise"].join(", ")}, custom:ID`,
      );
    return this.compare(`s.${field.column}`, field.kind, rule, path, field.column);
  }

  /** One comparison. What is empty is unlike any value: `!=` and `notIn` find it too. */
  compare(column: string, kind: FieldKind, rule: Rule, path: string, standingColumn?: string): string {
    const { operator } = rule;
    if (operator === "null") return `${column} is null`;
    if (operator === "notNull") return `${column} is not null`;
    if (operator === "between") {
      const [from, to] = Array.isArray(rule.value) ? rule.value : String(rule.value ?? "").split(",");
      return `(${column} >= ${this.value(from, kind, path)} and ${column} <= ${this.value(to, kind, path)})`;
    }
    if (operator === "in" || operator === "notIn") {
      const list = Array.isArray(rule.value) ? rule.value : String(rule.value ?? "").split(",");
      for (const one of list) this.check(one, kind, path);
      const bound = `${this.bind(list)}::${types[kind]}[]`;
      return operator === "in" ? `${column} = any (${bound})` : `(${column} <> all (${bound}) or ${column} is null)`;
    }
    if (operator === "beginsWith" || operator === "contains" || operator === "doesNotContain") {
      if (kind !== "text" && kind !== "place") return this.fault(`${path}.operator`, operator, "this only of text");
      const text = String(rule.value ?? "");
      const byName = standingColumn === "name" && [...text].length >= 3;
      if (operator === "beginsWith") {
        const like = this.bind(`${likeText(text.toLowerCase())}%`);
        return byName ? this.namesLike(column, like, like) : `lower(${column}) like ${like}`;
      }
      const like = this.bind(`%${likeText(text.toLowerCase())}%`);
      const has = byName
        ? this.namesLike(column, like, this.bind(sieveOf(text)))
        : kind === "place" && standingColumn
          ? // Few different ones: found in the column's index by stepping from one to the next, then looked up.
            `${column} in (select d.v from (${distinctValues(standingColumn, this.scope)}) d where lower(d.v) like ${like})`
          : `lower(${column}) like ${like}`;
      return operator === "contains" ? has : `coalesce(not (${has}), true)`;
    }
    const bound = this.value(rule.value, kind, path);
    return operator === "!="
      ? `(${column} <> ${bound} or ${column} is null)`
      : `${column} ${comparisons[operator]} ${bound}`;
  }

  tag({ operator, value }: Rule, path: string): string {
    const among = (list: unknown[]) => {
      for (const one of list) this.check(one, "id", path);
      const tags = `${this.bind(list.map((one) => String(one).toLowerCase()))}::text[]`;
      const of = `from account_tags t where t.workspace_id = $1 and t.tag_id = any (${tags}::uuid[])`;
      return elsewhere(
        `s.account_id in (select t.account_id ${of})`,
        `(${mayHaveTag(tags)} and exists (select ${of} and t.account_id = s.account_id offset 0))`,
      );
    };
    const list = Array.isArray(value) ? value : [value];
    if (operator === "=" || operator === "in" || operator === "contains") return among(list);
    if (operator === "!=" || operator === "notIn" || operator === "doesNotContain") return `not (${among(list)})`;
    const any = "exists (select from account_tags t where t.workspace_id = $1 and t.account_id = s.account_id)";
    if (operator === "null") return `not ${any}`;
    if (operator === "notNull") return any;
    return this.fault(`${path}.operator`, operator, "=, !=, in, notIn, null or notNull");
  }

  /** Kept or overdue on the day asked for; `never`: promised, but nothing to count from; `none`: nothing is promised. */
  promise({ operator, value }: Rule, path: string): string {
    const list = (Array.isArray(value) ? value : [value]).map(String);
    const wrong = list.find((one) => !states.includes(one));
    if (wrong !== undefined) return this.fault(`${path}.value`, wrong, states.join(", "));
    const wantsDay = list.some((one) => one === "kept" || one === "overdue");
    const day = wantsDay ? `${this.bind(this.day)}::date` : "null";
    // Every customer is promised something; asking again would cost a visit to each row.
    const promised = this.scope === "customers" ? "true" : promisedSql("s");
    const conditions: Record<string, string> = {
      kept: `(${promised} and ${keptSql("s", day)})`,
      overdue: `(${promised} and s.next_due_on < ${day})`,
      never: `(${promised} and s.next_due_on is null)`,
      none: `not (${promised})`,
    };
    const any = `(${list.map((one) => conditions[one]).join(" or ")})`;
    return operator === "!=" || operator === "notIn" ? `not ${any}` : any;
  }

  custom(rule: Rule, path: string): string {
    const id = rule.field.slice(customPrefix.length);
    const kind = this.fields.custom.get(id);
    if (!kind) return this.fault(`${path}.field`, rule.field, "a custom field of accounts");
    const { column, kind: compared } = customColumns[kind];
    const field = `${this.bind(id)}::uuid`;
    const of = (condition: string) =>
      `from custom_values v where v.workspace_id = $1 and v.field_id = ${field} and ${condition}`;
    const among = (condition: string, may?: string) => {
      if (!may) this.asksElsewhere = true;
      const asked = `s.account_id in (select v.record_id ${of(condition)})`;
      // Asked only of rows that have the mark; with an offset it can't be turned into a hash of all.
      return may
        ? elsewhere(asked, `(${may} and exists (select ${of(condition)} and v.record_id = s.account_id offset 0))`)
        : elsewhere(asked);
    };
    const there = () => among(`v.${column} is not null`);
    if (rule.operator === "null") return `not (${there()})`;
    if (rule.operator === "notNull") return there();
    const positive = { "!=": "=", notIn: "in", doesNotContain: "contains" }[rule.operator as string] as
      | Rule["operator"]
      | undefined;
    const operator = positive ?? rule.operator;
    const several = operator === "in" && typeof rule.value === "string" ? rule.value.split(",") : rule.value;
    const value = Array.isArray(several)
      ? several.map((one) => asNumber(kind, one) as string | number)
      : asNumber(kind, several);
    const asItIs = (column === "text_value" || kind === "yes-no") && (operator === "=" || operator === "in");
    const found = asItIs
      ? this.oneOf(column, compared, value, path, (condition, list) => among(condition, mayHaveValue(field, list)))
      : among(this.compare(`v.${column}`, compared, { ...rule, operator, value }, path));
    return positive ? `not (${found})` : found;
  }

  /** A custom field is one of these values. */
  oneOf(
    column: string,
    kind: FieldKind,
    value: Rule["value"],
    path: string,
    among: (condition: string, list: string) => string,
  ): string {
    const list = (Array.isArray(value) ? value : [value]).map((one) => String(one ?? ""));
    for (const one of list) this.check(one, kind, path);
    const bound = `${this.bind(list)}::text[]`;
    return among(`v.${column} = any (${bound}${kind === "number" ? "::double precision[]" : ""})`, bound);
  }

  /** Read through a trigram index by a function, since `like` itself can't use one here. */
  namesLike(column: string, like: string, sieve: string): string {
    this.asksElsewhere = true;
    return elsewhere(`${column.replace(/name$/, "account_id")} in (select list_names_like(${like}, ${sieve}))`);
  }

  value(value: unknown, kind: FieldKind, path: string): string {
    this.check(value, kind, path);
    const cast = kind === "number" && Number.isInteger(Number(value)) ? "bigint" : types[kind];
    return `${this.bind(kind === "number" ? String(value) : value)}::${cast}`;
  }

  check(value: unknown, kind: FieldKind, path: string): void {
    const text = String(value ?? "");
    if (kind === "number" && (text.trim() === "" || !Number.isFinite(Number(text))))
      this.fault(`${path}.value`, text, "a number");
    if (kind === "id" && !uuid.test(text)) this.fault(`${path}.value`, text, "an id");
    if (kind === "day" && !isDay(text)) this.fault(`${path}.value`, text, "a day like 2026-03-02");
    if (kind === "instant" && Number.isNaN(Date.parse(text)))
      this.fault(`${path}.value`, text, "a day or an instant like 2026-03-02T09:00:00Z");
  }

  bind(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  fault(path: string, given: string, expected: string): string {
    this.faults.push({ path, given, expected });
    return "false";
  }
}

function asNumber(kind: string, value: Rule["value"]): Rule["value"] {
  if (kind !== "yes-no" || Array.isArray(value)) return value;
  return value === true || value === "true" || value === "yes" || value === 1 || value === "1" ? 1 : 0;
}

async function customKinds(tx: Tx, filter: Filter): Promise<Map<string, keyof typeof customColumns>> {
  const ids = customIds(filter);
  if (ids.length === 0) return new Map();
  const rows = await tx.query<{ id: string; kind: keyof typeof customColumns }>({
    name: "list.custom-kinds",
    text: "select id, kind from custom_fields where workspace_id = $1 and record_kind = 'account' and removed_at is null and id::text = any ($2::text[])",
    values: [tx.workspace, ids],
  });
  return new Map(rows.map((row) => [row.id, row.kind]));
}

function customIds(filter: Filter): string[] {
  return filter.rules.flatMap((rule) =>
    "rules" in rule
      ? customIds(rule)
      : rule.field.startsWith(customPrefix)
        ? [rule.field.slice(customPrefix.length)]
        : [],
  );
}
