import type { Tx } from "../../../platform/db/index.ts";
import { splitName } from "../matching/features.ts";
import type { MergeKind } from "../merging/index.ts";
import { type Compared, mostPoints } from "./compared.ts";
import { ownDomains } from "./keys.ts";

interface Row {
  id: string;
  name: string;
  given_name: string | null;
  family_name: string | null;
  birthday: string | null;
  employer_id: string | null;
  employer: string | null;
  number: string | null;
  website: string | null;
  points: { k: string; n: string; s: string | null; c: string | null; p: string | null }[] | null;
}

// An address of which only its line is known is compared by that.
const pointsOf = (owner: string): string => `left join lateral (
    select jsonb_agg(jsonb_build_object('k', c.kind, 'n', c.normal,
        's', case when c.kind = 'postal' then coalesce(c.street, case when c.city is null and c.postal_code is null then c.value end) end,
        'c', c.city, 'p', c.postal_code) order by c.preferred desc, c.id) as points
    from contact_points c where c.workspace_id = $1 and c.${owner} = t.id and c.kind <> 'social') c on true`;

const selects: Record<MergeKind, string> = {
  person: `select t.id, t.name, t.given_name, t.family_name, t.birthday, e.id as employer_id, e.name as employer, c.points
    from people t ${pointsOf("person_id")}
    left join lateral (
      select a.id, a.name from employments e join accounts a on a.workspace_id = $1 and a.id = e.account_id
      where e.workspace_id = $1 and e.person_id = t.id order by (e.ended_on is not null), e.id desc limit 1) e on true
    where t.workspace_id = $1 and t.id = any ($2::uuid[]) order by t.id`,
  account: `select t.id, t.name, t.number, t.website, c.points from accounts t ${pointsOf("account_id")}
    where t.workspace_id = $1 and t.id = any ($2::uuid[]) order by t.id`,
};

/** What is compared of these records, by id; those that are gone are left out. One statement, whatever their number. */
export async function readRecords(tx: Tx, kind: MergeKind, ids: string[]): Promise<Compared[]> {
  if (ids.length === 0) return [];
  const rows = await tx.query<Row>({
    name: `identity.compared-${kind}`,
    text: selects[kind],
    values: [tx.workspace, ids],
  });
  return rows.map(comparedOf);
}

function comparedOf(row: Row): Compared {
  const points = row.points ?? [];
  const of = (kind: string): string[] =>
    [...new Set(points.filter(({ k }) => k === kind).map(({ n }) => n))].toSorted().slice(0, mostPoints);
  const address = points.find(({ k }) => k === "postal");
  return compared({
    id: row.id,
    name: row.name,
    givenName: row.given_name,
    familyName: row.family_name,
    birthday: row.birthday,
    employer: row.employer,
    employerId: row.employer_id,
    number: row.number,
    website: row.website,
    emails: of("email"),
    phones: of("phone"),
    street: address?.s,
    city: address?.c,
    postal: address?.p,
  });
}

export interface Written {
  id?: string | undefined;
  name?: string | null | undefined;
  givenName?: string | null | undefined;
  familyName?: string | null | undefined;
  birthday?: string | null | undefined;
  employer?: string | null | undefined;
  employerId?: string | null | undefined;
  number?: string | null | undefined;
  website?: string | null | undefined;
  emails: string[];
  phones: string[];
  street?: string | null | undefined;
  city?: string | null | undefined;
  postal?: string | null | undefined;
}

/** From how a record is written: a whole name gives its parts, an address at the firm its website. */
export function compared(written: Written): Compared {
  const parts = splitName(written.name ?? "");
  const { givenName, familyName, emails } = written;
  const named = Boolean(givenName || familyName);
  return {
    id: written.id ?? "",
    given: (named ? givenName : parts.given) ?? "",
    family: (named ? familyName : parts.family) ?? "",
    birthday: written.birthday ?? "",
    employer: written.employer ?? "",
    employerId: written.employerId ?? "",
    name: written.name ?? "",
    number: written.number ?? "",
    website: hostOf(written.website ?? "") || (ownDomains(emails)[0] ?? ""),
    emails,
    phones: written.phones,
    street: written.street ?? "",
    city: written.city ?? "",
    postal: written.postal ?? "",
  };
}

const hostOf = (website: string): string =>
  website
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, "")
    .replace(/^www\./, "")
    .replace(/[/?#:].*$/, "");
