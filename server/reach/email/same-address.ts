import type { BatchCheck } from "../../platform/checks/index.ts";

/** Two recipients of a mailing who share an address get it once: the first of those who may get it at all. */
export const sameAddressCheck: BatchCheck = {
  name: "same address",
  counts: true,
  refuses: `select n.touch_id, 'same-address', n.address from (
      select b.touch_id, b.address, row_number() over (partition by b.batch_id, b.address order by b.due_at, b.touch_id) as place from batch b
      join (
        select x.batch_id, x.address from batch x where x.channel = 'email' and x.manner = 'bulk' and x.batch_id is not null and x.address is not null
        group by x.batch_id, x.address having count(*) > 1) d on d.batch_id = b.batch_id and d.address = b.address
      where b.channel = 'email' and b.manner = 'bulk') n
    where n.place > 1`,
};
