import type { BatchCheck } from "../../platform/checks/index.ts";

/** The day somebody said they are back, as an expression; null where they are there. Stands in a statement whose `$1` is the workspace. */
export const backOnSql = (person: string, day: string): string =>
  `(select x.returns_on from absences x where x.workspace_id = $1 and x.person_id = ${person} and x.returns_on > ${day})`;

/** Nobody is called or visited while they are away; a call that somebody makes of their own accord is theirs to make. */
export const awayCheck: BatchCheck = {
  name: "absence",
  delays: `select b.touch_id, 'away', x.returns_on::timestamp at time zone z.zone
    from batch b
    join absences x on x.workspace_id = $1 and x.person_id = b.person_id
    join workspaces w on w.id = $1
    join people p on p.workspace_id = $1 and p.id = b.person_id
    cross join lateral (select coalesce(sound_zone(p.time_zone), w.time_zone) as zone offset 0) z
    where b.channel in ('call', 'visit') and b.manner = 'bulk' and x.returns_on > (b.due_at at time zone z.zone)::date`,
};
