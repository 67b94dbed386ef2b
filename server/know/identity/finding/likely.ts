import type { Tx } from "../../../platform/db/index.ts";
import type { Likely, LikelyAccount, LikelyPerson } from "../contract.ts";
import type { Weight } from "../matching/index.ts";
import type { MergeKind } from "../merging/index.ts";
import { normalPoint } from "../../people/index.ts";
import { candidatesOf } from "./candidates.ts";
import type { Compared } from "./compared.ts";
import { askedFrom } from "./find-pairs.ts";
import { judgePairs, readJudge } from "./judge.ts";
import { compared, readRecords } from "./read-records.ts";

type Point = NonNullable<LikelyPerson["contact_points"]>[number];

/** Who is there already of a person that is being written down. */
export async function likelyPeople(tx: Tx, draft: LikelyPerson): Promise<Likely[]> {
  const [employment] = draft.employments ?? [];
  const employer = employment
    ? await tx.one<{ name: string }>("select a.name from accounts a where a.workspace_id = $1 and a.id = $2", [
        tx.workspace,
        employment.account_id,
      ])
    : undefined;
  return likely(tx, "person", draft.except, {
    ...compared({
      name: draft.name,
      givenName: draft.given_name,
      familyName: draft.family_name,
      birthday: draft.birthday,
      employer: employer?.name,
      employerId: employer ? employment?.account_id : undefined,
      ...pointsOf(draft.contact_points ?? []),
    }),
  });
}

/** Which account is there already of one that is being written down. */
export async function likelyAccounts(tx: Tx, draft: LikelyAccount): Promise<Likely[]> {
  const points = pointsOf(draft.contact_points ?? []);
  return likely(
    tx,
    "account",
    draft.except,
    compared({ name: draft.name, number: draft.number, website: draft.website, ...points }),
  );
}

const mostShown = 5;

async function likely(tx: Tx, kind: MergeKind, except: string | undefined, draft: Compared): Promise<Likely[]> {
  const [candidates = []] = await candidatesOf(tx, kind, [draft]);
  const ids = candidates.map(({ id }) => id).filter((id) => id !== except);
  const records = await readRecords(tx, kind, ids);
  const judged = judgePairs(kind, [draft, ...records], await readJudge(tx, kind));
  const found = records
    .map((record, at) => {
      const { probability, weights } = judged(0, at + 1);
      const why = weights();
      return { id: record.id, probability, weights: why, because: reasons(why) };
    })
    // Somebody of the same name is worth a look while one writes, however common the name.
    .filter(({ probability, because }) => probability >= askedFrom || because.length > 0)
    .toSorted((one, other) => other.probability - one.probability || (one.id < other.id ? -1 : 1))
    .slice(0, mostShown);
  const shown = await namesOf(
    tx,
    kind,
    found.map(({ id }) => id),
  );
  return found.flatMap((one) => {
    const named = shown.get(one.id);
    return named ? [{ kind, ...one, ...named }] : [];
  });
}

/** In a few words what the two share; names are near when nothing of them is more than a slip apart. */
function reasons(weights: Weight[]): Likely["because"] {
  const level = (comparison: string): string | undefined =>
    weights.find((weight) => weight.comparison === comparison)?.level;
  const because: Likely["because"] = [];
  if (level("email") === "equal") because.push("same e-mail");
  if (level("phone") === "equal") because.push("same phone");
  if (level("website") === "equal") because.push("same website");
  if (level("number") === "equal") because.push("same number");
  if (level("birthday") === "equal") because.push("same birthday");
  const names = weights.filter(({ comparison }) => ["given", "family", "name"].includes(comparison));
  const whole = names.some(({ comparison }) => comparison === "name") || names.length === 2 || exchangedName(names);
  if (whole && names.every((one) => one.level === "equal" || one.level === "exchanged")) because.push("same name");
  else if (whole && names.every((one) => near.has(one.level))) because.push("similar name");
  return because;
}

const near = new Set(["equal", "exchanged", "a slip or a short form", "close", "nearly equal", "an initial"]);
const exchangedName = (names: Weight[]): boolean => names.some(({ level }) => level === "exchanged");

function pointsOf(points: Point[]): Pick<Compared, "emails" | "phones" | "street" | "city" | "postal"> {
  const of = (kind: Point["kind"]): string[] =>
    points
      .filter((point) => point.kind === kind && point.value)
      .map((point) => normalPoint({ kind, value: point.value as string }, point.country ?? undefined));
  const address = points.find(({ kind }) => kind === "postal");
  const bare = address && !address.street && !address.city && !address.postal_code;
  return {
    emails: of("email"),
    phones: of("phone"),
    street: address?.street ?? (bare ? (address.value ?? "") : ""),
    city: address?.city ?? "",
    postal: address?.postal_code ?? "",
  };
}

async function namesOf(
  tx: Tx,
  kind: MergeKind,
  ids: string[],
): Promise<Map<string, { name: string; detail: string | null }>> {
  const rows = await tx.query<{ id: string; name: string; detail: string | null }>({
    name: `identity.named-${kind}`,
    text:
      kind === "person"
        ? `select t.id, t.name, e.detail from people t
           left join lateral (
             select concat_ws(' · ', e.title, a.name) as detail from employments e join accounts a on a.workspace_id = $1 and a.id = e.account_id
             where e.workspace_id = $1 and e.person_id = t.id order by (e.ended_on is not null), e.id desc limit 1) e on true
           where t.workspace_id = $1 and t.id = any ($2::uuid[])`
        : `select t.id, t.name, coalesce(c.city, t.industry) as detail from accounts t
           left join lateral (
             select c.city from contact_points c where c.workspace_id = $1 and c.account_id = t.id and c.kind = 'postal'
             order by c.preferred desc, c.id limit 1) c on true
           where t.workspace_id = $1 and t.id = any ($2::uuid[])`,
    values: [tx.workspace, ids],
  });
  return new Map(rows.map(({ id, ...named }) => [id, named]));
}
