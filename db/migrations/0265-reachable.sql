-- A fax reaches nobody, and a number that is not to be called reaches nobody by being texted: standing of those workspaces is computed anew at the next tick.
update standing s set stale_on = date '1970-01-01'
where s.people_reachable > 0 and s.workspace_id in (
  select stop.workspace_id from suppressions stop where stop.channel = 'call'
  union select list.workspace_id from suppression_lists list where list.channel = 'call'
  union select c.workspace_id from contact_points c where c.kind = 'phone' and c.label ~* '\m(tele)?fax');
