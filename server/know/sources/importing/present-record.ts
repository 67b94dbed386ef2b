/** SQL over a source record `s`: what it became is still there. `$1` is the workspace. */
export const presentRecord = `case s.kind
  when 'account' then exists (select from accounts t where t.workspace_id = $1 and t.id = s.account_id)
  when 'person' then exists (select from people t where t.workspace_id = $1 and t.id = s.person_id)
  when 'product' then exists (select from products t where t.workspace_id = $1 and t.id = s.product_id)
  when 'order' then exists (select from orders t where t.workspace_id = $1 and t.id = s.order_id)
  when 'order-line' then exists (select from order_lines t where t.workspace_id = $1 and t.id = s.line_id)
  else exists (select from touches t where t.workspace_id = $1 and t.id = s.touch_id) end`;
