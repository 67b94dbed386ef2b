import { createAccounts } from "../accounts/index.ts";
import { recogniseAccounts } from "../identity/index.ts";
import { removeNote, editNote, writeNotes } from "../notes/index.ts";
import {
  addContactPoints,
  createPeople,
  dayAt,
  editContactPoint,
  editEmployment,
  editPerson,
  endEmployment,
  removeContactPoints,
  startEmployments,
  workspaceDay,
} from "../people/index.ts";
import { tagRecords } from "../tags/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { announce } from "../../platform/notices/index.ts";
import type { Reader } from "./book.ts";
import type { CardPoint, CardSays } from "./card.ts";
import { type CardDifference, compareCards } from "./compare-cards.ts";
import { composeCard } from "./compose-card.ts";
import { type ReadCard, readCard } from "./read-card.ts";
import { type CardView, findNames, type StoredPoint, viewCards } from "./view-cards.ts";

export interface CameCard {
  reader: Reader;
  /** The file's name in the book. */
  name: string;
  text: string;
  /** For the evidence: `vCard from Ana's phone`. */
  device: string;
  /** Refuses where the card is not what its writer saw; called with its version, undefined where there is none. */
  check: (etag: string | undefined) => void;
}

/**
 * Takes in a card as it came from a device: what its user changed on it is an ordinary edit by them, with history; a card nobody knows becomes a
 * person. The card itself is kept as it came, so that what we have no word for is given back.
 */
export async function takeCard(tx: Tx, came: CameCard): Promise<{ person: string; created: boolean }> {
  const card = readable(came.text);
  const known = (await findNames(tx, [came.name])).get(came.name) ?? (await findAgain(tx, came, card));
  if (known === undefined) {
    came.check(undefined);
    return { person: await makePerson(tx, came, card), created: true };
  }
  await tx.query("select from people p where p.workspace_id = $1 and p.id = $2 for update", [tx.workspace, known]);
  const returned = await showAgain(tx, came.reader.user, known);
  const [view] = await viewCards(tx, came.reader, [known]);
  if (!view) throw new Fault("not_allowed", {});
  // A card that was removed on this user's device and comes back is based on nothing they could have seen.
  came.check(returned ? undefined : view.etag);
  const note = await applyEdits(tx, came, view, card);
  await keepCard(tx, came, known, card.uid ?? view.uid, note);
  return { person: known, created: returned };
}

function readable(text: string): ReadCard {
  const refuse = (problem: string): never => {
    throw new Fault("card_unreadable", { problem });
  };
  if (!/^\s*BEGIN:VCARD\s/i.test(text) || !/\nEND:VCARD\s*$/i.test(text)) refuse("it does not begin and end as one");
  if (text.includes("\0")) refuse("it holds a NUL character");
  if ((text.match(/^BEGIN:VCARD\s*$/gim) ?? []).length > 1) refuse("it holds several cards");
  const card = readCard(text);
  if (card.version !== "3.0" && card.version !== "4.0") refuse(`its version is ${card.version ?? "not told"}`);
  if (card.kind !== "person")
    throw new Fault("card_of_no_person", { what: card.kind === "group" ? "a list" : "a firm" });
  return card;
}

/** A card under another name whose id we know: one that this user removed and brings back; anything else would be a second of the same id. */
async function findAgain(tx: Tx, { reader }: CameCard, card: ReadCard): Promise<string | undefined> {
  if (card.uid === null) return undefined;
  const same = await tx.one<{ id: string; name: string; removed: boolean }>(
    `select p.id, coalesce(c.name, p.id || '.vcf') as name,
            exists (select from card_removals r where r.workspace_id = $1 and r.user_id = $3 and r.person_id = p.id) as removed
     from people p left join cards c on c.workspace_id = $1 and c.person_id = p.id
     where p.workspace_id = $1 and p.id in (
       select k.person_id from cards k where k.workspace_id = $1 and k.uid = $2
       union all select q.id from people q where q.workspace_id = $1 and q.id::text = $2) limit 1`,
    [tx.workspace, card.uid, reader.user],
  );
  if (!same) return undefined;
  if (!same.removed) throw new Fault("card_uid_taken", { name: same.name });
  return same.id;
}

async function showAgain(tx: Tx, user: string, person: string): Promise<boolean> {
  const back = await tx.query(
    "delete from card_removals r where r.workspace_id = $1 and r.user_id = $2 and r.person_id = $3 returning r.id",
    [tx.workspace, user, person],
  );
  return back.length > 0;
}

async function makePerson(tx: Tx, came: CameCard, { says, uid }: ReadCard): Promise<string> {
  const name = says.name ?? [says.given_name, says.family_name].filter(Boolean).join(" ");
  const account = says.organisation ? await accountNamed(tx, says.organisation, came.reader.user) : undefined;
  const { people } = await createPeople(tx, [
    {
      ...told({ ...says, name: name || (says.points[0]?.value ?? says.organisation) }),
      contact_points: says.points.filter(usable).map(pointFields),
      employments: account ? [{ account_id: account, title: says.title, evidence: evidenceOf(came) }] : [],
    },
  ]);
  const person = people[0]?.id as string;
  if (says.tags.length > 0) await tagRecords(tx, { person_ids: [person], add: says.tags.slice(0, 50) });
  const note = says.note ? (await writeNotes(tx, [{ person_id: person, words: says.note }])).notes[0]?.id : undefined;
  await keepCard(tx, came, person, uid ?? person, note ?? null);
  return person;
}

/** Returns the note that stands on the card afterwards. */
async function applyEdits(tx: Tx, came: CameCard, view: CardView, card: ReadCard): Promise<string | null> {
  const given = asGiven(view);
  const difference = compareCards(given, card.says);
  if (Object.keys(difference.fields).length > 0) await editPerson(tx, view.id, told(difference.fields));
  await applyPoints(tx, view.id, difference.points);
  await applyWork(tx, came, view, difference);
  if (difference.tags.add.length + difference.tags.remove.length > 0)
    await tagRecords(tx, { person_ids: [view.id], ...difference.tags });
  return applyNote(tx, view, difference.note);
}

/** The card as the device had it from us, read the way its answer is; each point knows which of the stored ones it is. */
function asGiven(view: CardView): Omit<CardSays, "points"> & { points: StoredPoint[] } {
  const says = readCard(composeCard(view)).says;
  const open = [...view.says.points];
  const take = (match: (stored: StoredPoint) => boolean): StoredPoint | undefined => {
    const at = open.findIndex(match);
    return at === -1 ? undefined : open.splice(at, 1)[0];
  };
  const points = says.points.flatMap((point) => {
    const equal = (stored: StoredPoint): boolean =>
      stored.kind === point.kind && (stored.normal === point.normal || stored.value === point.value);
    const stored = take((one) => equal(one) && one.label === point.label) ?? take(equal);
    return stored ? [{ ...point, id: stored.id }] : [];
  });
  return { ...says, points };
}

async function applyPoints(tx: Tx, person: string, points: CardDifference<StoredPoint>["points"]): Promise<void> {
  for (const { from, to } of points.changed) {
    const { preferred: _, kind: __, ...fields } = pointFields(to);
    const same = from.normal === to.normal && from.kind !== "postal";
    await editContactPoint(tx, from.id, same ? { label: to.label } : fields);
  }
  const added = points.added.filter(usable);
  if (added.length > 0)
    await addContactPoints(
      tx,
      added.map((point) => ({ ...pointFields(point), person_id: person })),
    );
  if (points.removed.length > 0)
    await removeContactPoints(
      tx,
      points.removed.map((point) => point.id),
    );
}

/** Another firm is another employment: the one before ends today. A firm nobody knows becomes a prospect of whoever wrote it down. */
async function applyWork(
  tx: Tx,
  came: CameCard,
  view: CardView,
  difference: CardDifference<StoredPoint>,
): Promise<void> {
  const { organisation, title } = difference;
  if (organisation === undefined) {
    if (title !== undefined && view.employment_id) await editEmployment(tx, view.employment_id, { title });
    return;
  }
  // Where they are nowhere now, today is not their last day there: the card would name the firm until tomorrow.
  const gone = view.employment_id && organisation === null ? await dayBefore(tx, view.employment_id) : undefined;
  if (view.employment_id) await endEmployment(tx, view.employment_id, gone);
  if (organisation === null) return;
  const account = await accountNamed(tx, organisation, came.reader.user);
  await startEmployments(tx, [
    {
      person_id: view.id,
      account_id: account,
      title: title === undefined ? view.says.title : title,
      ...(view.employment_id ? { started_on: await workspaceDay(tx) } : {}),
      evidence: evidenceOf(came),
    },
  ]);
}

/** Yesterday, or the day on which the spell began if that is later. */
async function dayBefore(tx: Tx, employment: string): Promise<string> {
  const row = await tx.one<{ day: string }>(
    `select greatest(e.started_on, ${dayAt("$3")} - 1)::text as day from employments e where e.workspace_id = $1 and e.id = $2`,
    [tx.workspace, employment, tx.ctx.clock.now()],
  );
  return row?.day as string;
}

async function applyNote(tx: Tx, view: CardView, words: string | null | undefined): Promise<string | null> {
  if (words === undefined) return view.note_id;
  if (words === null) {
    if (view.note_id) await removeNote(tx, view.note_id);
    return null;
  }
  if (view.note_id && view.says.note !== null) return (await editNote(tx, view.note_id, words)).note.id;
  return (await writeNotes(tx, [{ person_id: view.id, words }])).notes[0]?.id ?? null;
}

/** The account of this name; of several the oldest. */
async function accountNamed(tx: Tx, name: string, user: string): Promise<string> {
  const [there] = await recogniseAccounts(tx, [name]);
  if (there) return there.account;
  const { accounts } = await createAccounts(tx, [
    { name: name.slice(0, 500), relationship: "prospect", owner_id: user },
  ]);
  return accounts[0]?.id as string;
}

async function keepCard(tx: Tx, came: CameCard, person: string, uid: string, note: string | null): Promise<void> {
  // The card of a person who is gone holds its name no longer; it may come again.
  await tx.query("delete from cards c where c.workspace_id = $1 and c.name = $2 and c.person_id <> $3", [
    tx.workspace,
    came.name,
    person,
  ]);
  await tx.query(
    `insert into cards (workspace_id, person_id, name, uid, text, note_id, came_at) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (workspace_id, person_id) do update
       set name = excluded.name, uid = excluded.uid, text = excluded.text, note_id = excluded.note_id, came_at = excluded.came_at`,
    [tx.workspace, person, came.name, uid, came.text, note, tx.ctx.clock.now()],
  );
  await announce(tx, "cards.changed", [person]);
}

const evidenceOf = ({ device }: CameCard): string => `vCard from ${device}`.slice(0, 500);

/** A number without digits or an address without @ would be refused; it stays on the card as it came. */
const usable = (point: CardPoint): boolean =>
  (point.kind !== "email" || /^[^\s@]+@[^\s@]+$/.test(point.value)) &&
  (point.kind !== "phone" || /\d/.test(point.value.normalize("NFKC")));

function pointFields({ kind, label, value, preferred, street, city, region, postal_code, country }: CardPoint) {
  const short = (text: string | null): string | null => (text === null ? null : text.slice(0, 500));
  const place =
    kind === "postal"
      ? {
          street: short(street),
          city: short(city),
          region: short(region),
          postal_code: short(postal_code),
          country: short(country),
        }
      : {};
  return { kind, label: short(label), value: value.slice(0, 500), preferred, ...place };
}

function told<F extends Partial<CardSays>>(fields: F) {
  const { name, given_name, family_name, honorific, birthday } = fields;
  const all = { name: name ?? undefined, given_name, family_name, honorific, birthday };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as typeof all;
}
