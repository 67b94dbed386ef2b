/** SQL over a source record `s`: what it became is still there. `$1` is the workspace. */
export const presentRecord = `case s.kind
  when 'account' then exists (select from accounts t where t.workspace_id = $1 and t.id = s.account_id)
  when 'person' then exists (select from people t where t.workspace_id = $1 and t.id = s.person_id)
  when 'product' then exists (select from products t where t.workspace_id = $1 and t.id = s.product_id)
  when 'order' then exists (select from orders t where t.workspace_id = $1 and t.id = s.order_id)
  when 'order-line' then exists (select from order_lines t where t.workspace_id = $1 and t.id = s.line_id)
  else exists (select from touches t where t.workspace_id = $1 and t.id = s.touch_id) end`;

/** SQL: the id of what a source record became, of any kind. */
export const becameId = (record: string): string => `case ${record}.kind when 'account' then ${record}.account_id
  when 'person' then ${record}.person_id when 'product' then ${record}.product_id when 'order' then ${record}.order_id
  when 'order-line' then ${record}.line_id else ${record}.touch_id end`;
