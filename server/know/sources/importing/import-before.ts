/** SQL over an import `i`: how many rows the last import of its source before it did not take in. So many rows may be the mended ones. */
export const failedBefore = `coalesce((select l.failed::int from imports l
  where l.workspace_id = $1 and l.source_id = i.source_id and l.state = 'done' and not l.dry_run and l.id < i.id order by l.id desc limit 1), 0)`;
