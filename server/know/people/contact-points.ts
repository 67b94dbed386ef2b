import { dayOf } from "../../platform/clock/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { type ChangeSet, type Check, changeSet } from "../../platform/records/index.ts";
import { addressLine, normalPoint, pointFault } from "./contact-point.ts";
import type { ContactPoint, ContactPointEdit, NewContactPoint } from "./contract.ts";

/** Adds contact points, each to one person or one account. */
export async function addContactPoints(
  tx: Tx,
  wanted: NewContactPoint[],
): Promise<{ points: ContactPoint[]; set: string | null }> {
  const today = await workspaceDay(tx);
  const set = changeSet(tx, {
    kind: "add-contact-points",
    summary: wanted.length === 1 ? (wanted[0]?.value ?? "") : `${wanted.length} contact points`,
  });
  const points = await set.create<ContactPoint>(
    "contact-point",
    wanted.map((point) => pointRow(point, today)),
  );
  return { points, set: await set.close() };
}

/** Changes one contact point. Another address is another thing to verify, so its state begins anew unless said otherwise. */
export async function editContactPoint(
  tx: Tx,
  id: string,
  fields: ContactPointEdit,
  check?: Check,
): Promise<{ point: ContactPoint; set: string | null }> {
  const set = changeSet(tx, {
    kind: fields.state && Object.keys(fields).length === 1 ? `mark-${fields.state}` : "edit-contact-point",
  });
  const point = await changeContactPoint(set, id, fields, check);
  set.head.summary = point.value;
  return { point, set: await set.close() };
}

/** The same as part of a larger change. A state that is said again is of today. */
export async function changeContactPoint(
  set: ChangeSet,
  id: string,
  fields: ContactPointEdit,
  check?: Check,
): Promise<ContactPoint> {
  const { tx } = set;
  const before = await tx.one<ContactPoint>(
    "select t.* from contact_points t where t.workspace_id = $1 and t.id = $2 for update",
    [tx.workspace, id],
  );
  if (!before) throw new Fault("not_found", { what: "contact point", id });
  const after = { ...before, ...fields };
  const moved = addressParts.some((part) => fields[part] !== undefined && fields[part] !== before[part]);
  if (before.kind === "postal" && moved && fields.value === undefined) after.value = addressLine(after);
  refuseForm([after]);
  const normal = normalPoint(after, countryOf(after));
  const state = fields.state ?? (normal === before.normal ? before.state : "unverified");
  const kept = fields.state === undefined && state === before.state && normal === before.normal;
  const state_on = kept ? before.state_on : state === "unverified" ? null : await workspaceDay(tx);
  const [point] = await set.edit<ContactPoint>("contact-point", [
    { id, check, fields: { ...fields, value: after.value, normal, state, state_on } },
  ]);
  return point as ContactPoint;
}

export async function removeContactPoints(
  tx: Tx,
  ids: string[],
  check?: Check,
): Promise<{ removed: number; set: string | null }> {
  const set = changeSet(tx, { kind: "remove-contact-points" });
  const gone = await set.remove("contact-point", ids, check);
  return { removed: gone.length, set: await set.close() };
}

const addressParts = ["street", "city", "region", "postal_code", "country"] as const;

/** The row of a new contact point, normal form and all. */
export function pointRow(point: NewContactPoint, today: string): Record<string, unknown> {
  const value = point.value ?? addressLine(point);
  const whole = { ...point, value };
  refuseForm([whole]);
  const state = point.state ?? "unverified";
  return {
    ...whole,
    normal: normalPoint(whole, countryOf(whole)),
    state,
    state_on: point.state_on ?? (state === "unverified" ? null : today),
    preferred: point.preferred ?? false,
    revision: 1,
  };
}

function refuseForm(points: { kind: ContactPoint["kind"]; value: string }[]): void {
  const faults = points.flatMap((point) => {
    const expected = point.value === "" ? "an address in words or parts" : pointFault(point);
    return expected ? [{ path: "value", given: point.value, expected }] : [];
  });
  if (faults.length > 0) throw new Fault("invalid_input", { faults });
}

/** A phone number beside an address of a known country is dialled from there. */
function countryOf(point: { country?: string | null }): string | undefined {
  return /^[A-Z]{2}$/.test(point.country ?? "") ? (point.country as string) : undefined;
}

export async function workspaceDay(tx: Tx): Promise<string> {
  const row = await tx.one<{ time_zone: string }>({
    name: "workspace.zone",
    text: "select time_zone from workspaces where id = $1",
    values: [tx.workspace],
  });
  return dayOf(tx.ctx.clock.now(), row?.time_zone ?? "UTC");
}
