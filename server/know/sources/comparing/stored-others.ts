import type { Tx } from "../../../platform/db/index.ts";
import { readTime } from "../../touches/index.ts";
import { sameTime } from "../importing/take-touches.ts";
import { lineCells } from "../importing/take-lines.ts";
import type { MainKind } from "../importing/source-row.ts";
import { type MappedRecord, minorIn, type Money } from "../mapping/index.ts";
import type { Known } from "./known-rows.ts";
import type { Difference, RowThere } from "./reconciliation.ts";
import { colleaguesOf, sameValue } from "./stored-extras.ts";

interface Met {
  row: RowThere;
  known: Known;
}

type OtherKind = "order" | "order-line" | "product" | "touch";
type Says = Record<string, string | null | undefined>;
type Stored = Record<string, string | null> & { id: string };
type OtherDifference = Pick<Difference, "record_id" | "name" | "field" | "here" | "there" | "why" | "detail">;

/** Of each kind: where it is, what of it is compared, and what a row says of that. Undefined is nothing. */
const kinds: Record<
  OtherKind,
  { id: keyof Known & string; read: string; says: (record: MappedRecord, stored: Stored) => Says }
> = {
  order: {
    id: "order_id",
    read: `select o.id, o.number as called, o.number, o.ordered_on::text as ordered_on, o.cleared_on::text as cleared_on, o.state, o.currency,
        o.total_minor::text as total_minor, o.freight_minor::text as freight_minor, o.seller_ref, o.note
      from orders o where o.workspace_id = $1 and o.id = any ($2::uuid[])`,
    says: ({ order }, stored) => ({
      number: order?.number,
      ordered_on: order?.date,
      cleared_on: order?.cleared_date,
      state: order?.state ?? (order?.cleared_date ? "cleared" : undefined),
      currency: order?.currency ?? undefined,
      total_minor: minor(order?.total, stored),
      freight_minor: minor(order?.freight, stored),
      seller_ref: order?.seller,
      note: order?.note,
    }),
  },
  product: {
    id: "product_id",
    read: `select p.id, p.name as called, p.name, p.number, p.product_group, p.unit, p.currency, p.price_minor::text as price_minor,
        p.cost_minor::text as cost_minor, p.discontinued::text as discontinued
      from products p where p.workspace_id = $1 and p.id = any ($2::uuid[])`,
    says: ({ product }, stored) => ({
      name: product?.name,
      number: product?.number,
      product_group: product?.group,
      unit: product?.unit,
      currency: product?.price?.currency ?? product?.cost?.currency ?? undefined,
      price_minor: minor(product?.price, stored),
      cost_minor: minor(product?.cost, stored),
      discontinued: product?.active === undefined ? undefined : String(!product.active),
    }),
  },
  "order-line": {
    id: "line_id",
    read: `select l.id, o.number as called, l.product_ref, l.quantity::text as quantity, l.unit_price::text as unit_price, l.discount::text as discount,
        l.amount_minor::text as amount_minor, o.currency
      from order_lines l join orders o on o.workspace_id = $1 and o.id = l.order_id where l.workspace_id = $1 and l.id = any ($2::uuid[])`,
    says: ({ line }, stored) => {
      if (!line) return {};
      const cells = lineCells(line, stored["currency"] ?? "");
      return {
        product_ref: line.product,
        quantity: cells.quantity,
        unit_price: line.unit_price ? cells.unit_price : undefined,
        discount: line.unit_price ? cells.discount : undefined,
        amount_minor: String(cells.amount_minor),
      };
    },
  },
  touch: {
    id: "touch_id",
    read: `select t.id, coalesce(p.name, a.name) as called, t.channel, t.direction, t.purpose, t.outcome, t.happened_at, t.benefit, t.note, t.user_ref, t.user_id,
        (select w.time_zone from workspaces w where w.id = $1) as zone
      from touches t left join people p on p.workspace_id = $1 and p.id = t.person_id
      left join accounts a on a.workspace_id = $1 and a.id = t.account_id where t.workspace_id = $1 and t.id = any ($2::uuid[])`,
    says: ({ touch }, stored) => ({
      channel: touch?.channel,
      direction: touch?.direction,
      purpose: touch?.purpose,
      outcome: touch?.outcome,
      happened_at: touch?.at && timeSaid(touch.at, stored),
      benefit: touch?.benefit ?? touch?.item,
      note: touch?.note,
      user_ref: touch?.by,
    }),
  },
};

/** In the currency of the record, where the row names none. */
const minor = (money: Money | null | undefined, stored: Stored): string | null | undefined =>
  money ? String(minorIn(money, stored["currency"] ?? "")) : money;

/** When a touch was by its row; nothing where that is the time we know. */
function timeSaid(text: string, { happened_at, zone }: Stored): string | undefined {
  const known = happened_at ? new Date(happened_at) : new Date(0);
  const told = readTime(text, zone ?? "UTC", known);
  return told && !sameTime(told, known, zone ?? "UTC") ? told.at.toISOString() : undefined;
}

const isOther = (kind: MainKind): kind is OtherKind => kind in kinds;

/** Orders, lines, products and touches come from one source as a rule: what differs there was changed here, or changed there since. */
export async function differingOthers<M extends Met>(
  tx: Tx,
  met: M[],
): Promise<{ one: M; difference: OtherDifference }[]> {
  const found: { one: M; difference: OtherDifference }[] = [];
  for (const kind of new Set(met.map(({ row }) => row.kind).filter(isOther))) {
    const mine = met.filter(({ row }) => row.kind === kind);
    const stored = await readStored(
      tx,
      kind,
      mine.map(({ known }) => known[kinds[kind].id] as string | null),
    );
    const colleagues = kind === "touch" ? await colleaguesOf(tx) : new Map<string, string>();
    for (const one of mine) {
      const { row, known } = one;
      const id = known[kinds[kind].id] as string | null;
      const here = stored.get(id ?? "");
      if (!here || !row.record) continue;
      const why = row.hash !== null && !known.row_hashes.includes(row.hash) ? "not-brought-in" : "edited";
      for (const [field, there] of Object.entries(kinds[kind].says(row.record, here))) {
        const now = here[field] ?? null;
        if (there === undefined || there === now || sameValue(now, there)) continue;
        // Whose name it is we know already.
        if (field === "user_ref" && there && colleagues.get(there.trim().toLowerCase()) === here["user_id"]) continue;
        found.push({
          one,
          difference: { record_id: id, name: here["called"] ?? null, field, here: now, there, why, detail: null },
        });
      }
    }
  }
  return found;
}

async function readStored(tx: Tx, kind: OtherKind, ids: (string | null)[]): Promise<Map<string, Stored>> {
  const rows = await tx.query<Stored>(kinds[kind].read, [tx.workspace, ids.filter((id) => id !== null)]);
  return new Map(
    rows.map((row) => {
      const at = row["happened_at"] as unknown;
      return [row.id, at instanceof Date ? ({ ...row, happened_at: at.toISOString() } as Stored) : row];
    }),
  );
}
