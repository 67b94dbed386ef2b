/** A contact point that isn't known dead as of the day. A death without a day counts at every day. */
export const worksOn = (c: string): string => `not (${c}.state = 'dead' and coalesce(${c}.state_on <= $3, true))`;

/**
 * By what each kind of contact point reaches somebody. A number is there to be called: a text alone makes nobody reachable, since most numbers of firms
 * take none and whoever is not to be called did not ask to be texted.
 */
export const channelsOfKinds =
  "(values ('email', 'email'), ('phone', 'call'), ('postal', 'letter'), ('postal', 'parcel'), ('social', 'social'))";

/** A number that whistles: it is kept and printed, and nobody picks up. */
export const isFax = (c: string): string => `coalesce(${c}.kind = 'phone' and ${c}.label ~* '\\m(tele)?fax', false)`;

/** The contact point `c` really serves the channel of a row `k` of `channelsOfKinds`. */
export const serves = (c: string, k: string): string => `${k}.kind = ${c}.kind and not ${isFax(c)}`;

/** The contact point works, and some channel that it serves is free for this account and person. */
export const usableSql = (c: string, account: string, person: string): string =>
  `(${worksOn(c)} and exists (select from ${channelsOfKinds} k (kind, channel)
    where ${serves(c, "k")} and ${mayUse(account, person, `${c}.id`, "k.channel")}))`;

/** No standing reason forbids the channel for this account, person or contact point, and the address stands on no list. */
export function mayUse(account: string, person: string, point: string, channel: string): string {
  const forbids = (column: string, id: string): string =>
    `not exists (select from suppressions stop where stop.workspace_id = $1 and stop.${column} = ${id} and (stop.channel is null or stop.channel = ${channel}))`;
  const listed = `not exists (select from suppression_entries entry
      join suppression_lists list on list.workspace_id = $1 and list.id = entry.list_id and list.lifted_at is null and list.origin <> 'links' and (list.channel is null or list.channel = ${channel})
      join contact_points holder on holder.workspace_id = $1 and holder.normal = entry.normal and holder.kind = entry.kind
      where entry.workspace_id = $1 and holder.id = ${point})`;
  return [
    forbids("account_id", account),
    forbids("person_id", person),
    forbids("contact_point_id", point),
    listed,
  ].join(" and ");
}
