import { newId } from "../../../platform/db/index.ts";
import { linkNormal, type PointPart } from "../mapping/index.ts";
import type { AccountDraft, PersonDraft, Taking } from "./taking.ts";

/** Contact points that the rows tell and the record has not. Nothing is taken away: an address that is no longer told may still be right. */
export async function decidePoints(
  t: Taking,
  owner: "account" | "person",
  drafts: (AccountDraft | PersonDraft)[],
): Promise<void> {
  const told = drafts.filter((draft) => draft.part.points && draft.part.points.length > 0);
  const there = await storedPoints(
    t,
    owner,
    told.filter((draft) => !draft.isNew).map((draft) => draft.id),
  );
  for (const draft of told) {
    const have = there.get(draft.id) ?? new Set<string>();
    for (const point of draft.part.points as PointPart[]) {
      const { kind, label } = storedKind(point);
      const mark = `${kind}|${point.normal}`;
      if (point.normal === "" || have.has(mark) || have.has(`${kind}=${point.written}`) || isWebsite(draft, point))
        continue;
      have.add(mark);
      draft.changed = true;
      t.writes.insert("contact-point", {
        id: newId(),
        account_id: owner === "account" ? draft.id : null,
        person_id: owner === "person" ? draft.id : null,
        kind,
        label,
        value: point.written,
        normal: point.normal,
        street: point.address?.street,
        city: point.address?.city,
        region: point.address?.region,
        postal_code: point.address?.postal_code,
        country: point.address?.country,
        preferred: point.preferred,
      });
    }
  }
}

/** The account's own website, which stands with the account. */
function isWebsite(draft: AccountDraft | PersonDraft, point: PointPart): boolean {
  const website = draft.before?.["website"];
  return point.kind === "web" && typeof website === "string" && linkNormal(website) === point.normal;
}

/** A fax is a telephone that nobody answers, a web page an address among the social ones. */
export function storedKind(point: PointPart): { kind: "email" | "phone" | "postal" | "social"; label: string | null } {
  if (point.kind === "fax") return { kind: "phone", label: "fax" };
  if (point.kind === "web") return { kind: "social", label: point.label ?? "web" };
  return { kind: point.kind, label: point.label };
}

async function storedPoints(t: Taking, owner: "account" | "person", ids: string[]): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>();
  if (ids.length === 0) return found;
  const rows = await t.tx.query<{ owner: string; mark: string }>({
    // By what it means, and by how it is written: a number taken down without its country may mean more here than it did there.
    text: `select c.${owner}_id as owner, m.mark from contact_points c
           cross join lateral (values (c.kind || '|' || c.normal), (c.kind || '=' || c.value)) as m (mark)
           where c.workspace_id = $1 and c.${owner}_id = any ($2::uuid[]) and c.${owner}_id is not null`,
    values: [t.tx.workspace, ids],
  });
  for (const row of rows) {
    const marks = found.get(row.owner) ?? new Set<string>();
    marks.add(row.mark);
    found.set(row.owner, marks);
  }
  return found;
}
