import { inWorkspace, type Tx } from "../server/platform/db/index.ts";
import { drawer } from "./bench.ts";
import type { Fixture } from "./fixture.ts";
import type { SearchQuery } from "./search-queries.ts";

/** Of each sort so many: telephone digits, an address, a number of an order, words of a note, and fields; each means one record, but for fields that many have. */
export async function widerQueries(fixture: Fixture, each: number): Promise<SearchQuery[]> {
  const draw = drawer(77);
  return inWorkspace(
    fixture.ctx,
    async (tx) => {
      const queries: SearchQuery[] = [];
      for (let n = 0; n < each; n++) queries.push(...(await someOf(tx, draw)));
      return queries;
    },
    "read",
  );
}

const dayMs = 86_400_000;
const firstMs = 1_614_556_800_000;

/** Ids hold the time first; any moment of the five years leads to a record, of the last two to a touch. */
function anywhere(draw: () => number, years = 5): string {
  const from = `0${Math.floor(firstMs + (5 - years + draw() * years) * 365 * dayMs).toString(16)}`.padStart(12, "0");
  return `${from.slice(0, 8)}-${from.slice(8)}-7000-8000-000000000000`;
}

async function someOf(tx: Tx, draw: () => number): Promise<SearchQuery[]> {
  const at = [tx.workspace, anywhere(draw)];
  const phone = await tx.one<{ id: string; normal: string }>(
    `select account_id as id, normal from contact_points
     where workspace_id = $1 and account_id >= $2 and kind = 'phone' order by account_id limit 1`,
    at,
  );
  const place = await tx.one<{ id: string; street: string; city: string; postal_code: string }>(
    `select account_id as id, street, city, postal_code from contact_points
     where workspace_id = $1 and account_id >= $2 and kind = 'postal' order by account_id limit 1`,
    at,
  );
  const order = await tx.one<{ id: string; number: string; account_id: string }>(
    "select id, number, account_id from orders where workspace_id = $1 and number >= $2 order by number limit 1",
    [tx.workspace, String(500_000 + Math.floor(draw() * 18_000))],
  );
  const account = await tx.one<{ id: string; name: string; city: string; owner: string; industry: string }>(
    `select s.account_id as id, s.name, s.city, s.owner_name as owner, s.industry from standing s
     where s.workspace_id = $1 and s.account_id >= $2 and s.city is not null and s.owner_name is not null and s.industry is not null
     order by s.account_id limit 1`,
    at,
  );
  const touch = await tx.one<{ id: string; note: string }>(
    "select id, note from touches where workspace_id = $1 and id >= $2 and note is not null order by id limit 1",
    [tx.workspace, anywhere(draw, 2)],
  );
  const queries: SearchQuery[] = [];
  const add = (sort: string, words: string, target: string): void => void queries.push({ sort, words, target });
  if (phone) {
    add("phone, last digits", phone.normal.slice(-8), phone.id);
    add("phone:", `phone:${phone.normal.slice(0, 9)}`, phone.id);
  }
  if (place) {
    add("street and postcode", `${place.street} ${place.postal_code}`, place.id);
    add("postcode: street:", `postcode:${place.postal_code} street:${place.street.split(" ")[0]}`, place.id);
  }
  if (order) add("order number", order.number, order.id);
  if (order) add("order:", `order:${order.number}`, order.id);
  if (account) {
    const first = account.name.split(" ")[0] as string;
    add("city: and a name", `city:"${account.city}" ${first}`, account.id);
    add("owner: and a name", `owner:"${account.owner}" ${first}`, account.id);
    // Very many have these; whoever brings most is right, so nobody is looked for.
    add("city:", `city:"${account.city}"`, "");
    add("owner:", `owner:"${account.owner}"`, "");
    add("industry:", `industry:"${account.industry.split(" ")[0]}"`, "");
    add("a common word", first, "");
  }
  if (touch) {
    const thing = /for (\S+ \S+);/.exec(touch.note)?.[1] as string;
    add("words of a note", `${touch.note.split(" ").slice(0, 2).join(" ")} ${thing}`, touch.id);
    add("note:", `note:"${thing} ${touch.note.split("; ")[1]}"`, touch.id);
    add("note: of a common word", "note:invoice", "");
  }
  return queries;
}
