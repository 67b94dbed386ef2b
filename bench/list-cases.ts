import type { ListOptions } from "../server/desk/customers/index.ts";
import { listCustomers } from "../server/desk/customers/index.ts";
import { inWorkspace } from "../server/platform/db/index.ts";
import type { Fixture } from "./fixture.ts";
import { fixtureDay } from "./fixture-sql.ts";

export interface ListCase {
  name: string;
  options: ListOptions;
  /** A filter that leaves many rows, all far from where the sort begins. */
  broad?: boolean;
}

const sorts = ["name", "owner", "city", "industry", "revenue", "valued", "due", "created"] as const;
const directions = ["asc", "desc"] as const;
const limit = 61;
type Rule = { field: string; operator: string; value?: unknown };
const all = (...rules: Rule[]) => ({ combinator: "and" as const, rules: rules as never[] });

/** First pages and pages after a random earlier one; a third without filter, a third with a common one, a third with a rare one. */
export async function randomMix(fixture: Fixture, count: number, draw: () => number): Promise<ListCase[]> {
  const { users, fields } = await known(fixture);
  const common = [
    all({ field: "promise", operator: "=", value: "overdue" }),
    all({ field: "industry", operator: "=", value: "Engineering" }),
    all({ field: "owner", operator: "=", value: users[0] }),
    all({ field: "revenue", operator: ">", value: 0 }),
    all({ field: "city", operator: "in", value: ["Berlin", "London", "Hamburg"] }),
    all({ field: `custom:${fields.tier}`, operator: "=", value: "Silver" }),
  ];
  const rare = [
    all({ field: "city", operator: "=", value: "Galway" }),
    all(
      { field: "owner", operator: "=", value: users.at(-1) },
      { field: "industry", operator: "=", value: "Packaging" },
    ),
    all({ field: "name", operator: "contains", value: "quist robotics" }),
    all({ field: "tag", operator: "=", value: fields.reference }),
    all({ field: "revenue", operator: ">", value: 20_000_000 }),
    all({ field: `custom:${fields.employees}`, operator: "between", value: [12_000, 12_100] }),
  ];
  const pick = <T>(list: readonly T[]): T => list[Math.floor(draw() * list.length)] as T;
  const cases: ListCase[] = [];
  while (cases.length < count) {
    const options: ListOptions = { scope: "customers", sort: pick(sorts), direction: pick(directions), limit };
    const sort = draw();
    if (sort > 0.33) options.filter = pick(sort > 0.66 ? rare : common);
    if (draw() < 0.5) {
      const rows = await inWorkspace(fixture.ctx, (tx) => listCustomers(tx, options), "read");
      const last = rows.at(-1);
      if (rows.length === limit && last) options.after = [last.sort_key, last.account_id];
    }
    cases.push({ name: "mix", options });
  }
  return cases;
}

/** What a random mix hides: filters that run against the sort, deep pages, each kind of filter. */
export async function adversaries(fixture: Fixture): Promise<ListCase[]> {
  const { users, fields, days } = await known(fixture);
  const by = (
    sort: ListOptions["sort"],
    direction: ListOptions["direction"],
    filter?: ListOptions["filter"],
  ): ListOptions => ({ scope: "customers", sort, direction, limit, filter });
  const cases: ListCase[] = [
    {
      name: "rare, against the sort: industry of the oldest 2 % by newest",
      options: by("created", "desc", all({ field: "industry", operator: "=", value: "Shipbuilding" })),
    },
    {
      name: "rare, against the sort: least revenue first of those with most",
      options: by("revenue", "asc", all({ field: "revenue", operator: ">", value: days.revenue98 })),
    },
    {
      name: "rare, against the sort: touched longest ago by due last",
      options: by("due", "desc", all({ field: "last_valued_touch", operator: "<", value: days.valued2 })),
    },
    { name: "prospects by most revenue", options: { ...by("revenue", "desc"), scope: "prospects" } },
    { name: "all relationships by name", options: { ...by("name", "asc"), scope: "all" } },
    {
      name: "broad, against the sort: 43 % due first, by touched last",
      broad: true,
      options: by("valued", "desc", all({ field: "next_due", operator: "<", value: days.due43 })),
    },
    {
      name: "broad, against the sort: 43 % by newest",
      broad: true,
      options: by(
        "created",
        "desc",
        all({ field: "created", operator: "<", value: days.created43 }, { field: "revenue", operator: ">=", value: 0 }),
      ),
    },
    {
      name: "broad, against the sort: custom field of the oldest 43 % by newest",
      broad: true,
      options: by("created", "desc", all({ field: `custom:${fields.tier}`, operator: "=", value: "Founding" })),
    },
  ];
  const kinds: [string, Rule][] = [
    ["text equals", { field: "name", operator: "=", value: "Weber Logistik GmbH" }],
    ["text begins", { field: "name", operator: "beginsWith", value: "Zelg" }],
    ["text contains, rare", { field: "name", operator: "contains", value: "rdor pharma" }],
    ["text contains, nowhere", { field: "name", operator: "contains", value: "qqqq" }],
    ["city contains, rare", { field: "city", operator: "contains", value: "galw" }],
    ["number range", { field: "revenue", operator: "between", value: [30_000_000, 31_000_000] }],
    ["day range", { field: "next_due", operator: "between", value: ["2024-06-01", "2024-06-10"] }],
    ["is empty", { field: "last_valued_touch", operator: "null" }],
    ["owner is empty", { field: "owner", operator: "null" }],
    ["owner", { field: "owner", operator: "=", value: users.at(-1) }],
    ["tag, rare", { field: "tag", operator: "=", value: fields.reference }],
    ["tag, none", { field: "tag", operator: "null" }],
    ["kept", { field: "promise", operator: "=", value: "kept" }],
    ["never touched", { field: "promise", operator: "=", value: "never" }],
    ["custom number", { field: `custom:${fields.employees}`, operator: ">", value: 19_990 }],
    ["custom date", { field: `custom:${fields.visited}`, operator: "=", value: fixtureDay }],
    ["people touched, rare", { field: "people_touched", operator: ">", value: 4 }],
  ];
  for (const [name, rule] of kinds)
    for (const sort of ["created", "revenue", "name"] as const)
      cases.push({ name: `${name}, by ${sort}`, options: by(sort, "desc", all(rule)) });
  cases.push({
    name: "or of two rare, by name",
    options: by("name", "asc", {
      combinator: "or",
      rules: [
        { field: "city", operator: "=", value: "Galway" },
        { field: "revenue", operator: ">", value: 30_000_000 },
      ] as never[],
    }),
  });
  for (const sort of ["revenue", "name", "due"] as const) {
    const after = await keyOfPage(fixture, sort, Math.min(5000, Math.floor(fixture.size / 100)));
    cases.push({ name: `page 5,000 by ${sort}`, options: { ...by(sort, "desc"), after } });
  }
  return cases;
}

const columns = { revenue: "revenue_12m_minor", name: "name", due: "next_due_on" } as const;

async function keyOfPage(fixture: Fixture, sort: keyof typeof columns, page: number): Promise<[string | null, string]> {
  const column = columns[sort];
  return inWorkspace(
    fixture.ctx,
    async (tx) => {
      const row = await tx.one<{ key: string; account_id: string }>(
        `select s.${column}::text as key, s.account_id from standing s where s.workspace_id = $1 and s.relationship = 'customer' and s.${column} is not null
         order by s.${column} desc, s.account_id desc offset $2 limit 1`,
        [tx.workspace, page * 60],
      );
      return row ? [row.key, row.account_id] : [null, "00000000-0000-0000-0000-000000000000"];
    },
    "read",
  );
}

/** Ids and edges of what cases are made of, asked of the fixture. */
async function known(fixture: Fixture) {
  return inWorkspace(
    fixture.ctx,
    async (tx) => {
      const rows = await tx.query<{ label: string; id: string }>(
        "select label, id from custom_fields where workspace_id = $1",
        [tx.workspace],
      );
      const field = (label: string) => rows.find((row) => row.label === label)?.id as string;
      const tag = await tx.one<{ id: string }>("select id from tags where workspace_id = $1 and name = 'Reference'", [
        tx.workspace,
      ]);
      const owners = await tx.query<{ owner_id: string }>(
        "select owner_id from standing where workspace_id = $1 and owner_id is not null group by owner_id order by count(*) desc",
        [tx.workspace],
      );
      const edges = await tx.one<{ valued: Date[]; created: Date[]; due: string; revenue: number[] }>(
        `select percentile_disc(array[0.02, 0.43]) within group (order by s.last_valued_touch_at) as valued,
                percentile_disc(array[0.43]) within group (order by s.created_at) as created,
                percentile_disc(0.43) within group (order by s.next_due_on) as due,
                percentile_disc(array[0.98]) within group (order by s.revenue_12m_minor) as revenue
         from standing s where s.workspace_id = $1 and s.relationship = 'customer'`,
        [tx.workspace],
      );
      return {
        users: owners.map((row) => row.owner_id),
        fields: {
          tier: field("Tier"),
          employees: field("Employees"),
          visited: field("Visited on"),
          reference: tag?.id as string,
        },
        days: {
          valued2: edges?.valued[0]?.toISOString() as string,
          valued43: edges?.valued[1]?.toISOString() as string,
          created43: edges?.created[0]?.toISOString() as string,
          due43: edges?.due as string,
          revenue98: Number(edges?.revenue[0]),
        },
      };
    },
    "read",
  );
}
