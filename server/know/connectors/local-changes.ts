import type { Tx } from "../../platform/db/index.ts";
import { type CardDifference, compareCards, composeCard, peopleCards, readCard } from "../cards/index.ts";
import { createTasks } from "../tasks/index.ts";
import type { KnownCard } from "./remote-cards.ts";

export interface LocalChange {
  card: KnownCard & { person: string };
  name: string;
  /** The card with what was changed here. */
  text: string;
  difference: CardDifference<never>;
}

/** Which of these cards say something else by now than what we know of the person: what was changed here since they came. */
export async function localChanges(tx: Tx, cards: (KnownCard & { person: string | null })[]): Promise<LocalChange[]> {
  const known = cards.filter((one): one is KnownCard & { person: string } => one.person !== null);
  const people = new Map(
    (
      await peopleCards(
        tx,
        known.map((one) => one.person),
      )
    ).map((view) => [view.id, view]),
  );
  return known.flatMap((one) => {
    const view = people.get(one.person);
    if (!view) return [];
    const came = readCard(one.text).says;
    // Notes are many here and one there, and each side keeps its own.
    const text = composeCard({ uid: one.uid, text: one.text, says: { ...view.says, note: came.note } });
    const difference = compareCards(came, readCard(text).says) as CardDifference<never>;
    return isNothing(difference) ? [] : [{ card: one, name: view.says.name ?? "", text, difference }];
  });
}

function isNothing({ fields, organisation, title, tags, points }: CardDifference<never>): boolean {
  const lists = [tags.add, tags.remove, points.added, points.changed, points.removed];
  return (
    Object.keys(fields).length === 0 &&
    organisation === undefined &&
    title === undefined &&
    lists.every((list) => list.length === 0)
  );
}

/** Somebody changed the same card here and there. Both stand, there in the source and here in the history; somebody has a look. */
export async function tellConflicts(tx: Tx, source: string, changes: LocalChange[]): Promise<void> {
  if (changes.length === 0) return;
  const workspace = await tx.one<{ language: string }>("select w.language from workspaces w where w.id = $1", [
    tx.workspace,
  ]);
  const title = workspace?.language === "de" ? german : english;
  await createTasks(
    tx,
    changes.map((change) => ({
      person_id: change.card.person,
      user_id: null,
      title: title(change, source).slice(0, 500),
    })),
  );
}

const english = ({ name, difference }: LocalChange, source: string): string =>
  `${name} was changed here and in ${source} at the same time: see which holds (here: ${wordsOf(difference)})`;
const german = ({ name, difference }: LocalChange, source: string): string =>
  `${name} wurde hier und in ${source} gleichzeitig geändert: bitte nachsehen, was gilt (hier: ${wordsOf(difference)})`;

function wordsOf({ fields, organisation, title, points }: CardDifference<never>): string {
  return [
    ...Object.values(fields),
    organisation,
    title,
    ...points.changed.map(({ to }) => to.value),
    ...points.added.map((point) => point.value),
    ...points.removed.map((point) => `−${(point as { value: string }).value}`),
  ]
    .filter(Boolean)
    .join(", ");
}
