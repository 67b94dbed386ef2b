import { useEffect, useMemo, useState } from "react";
import { useMe } from "../../app/session.ts";
import { caughtUp, useAhead, withAhead } from "./run-ahead.ts";
import { firstRows, mostRows, useDueTasks, useTodayList, type Whose } from "./today-list.ts";

/** The day on the screen: the server's list, ahead of it by what was done a moment ago, and the tasks due. */
export function useDay(whose: Whose) {
  const [limit, setLimit] = useState(firstRows);
  const me = useMe();
  const { data, dataUpdatedAt, error } = useTodayList(whose, limit);
  const ahead = useAhead();
  useEffect(() => {
    if (data && dataUpdatedAt > 0) caughtUp(data.rows, whose);
  }, [data, dataUpdatedAt, whose]);
  const rows = useMemo(() => withAhead(data?.rows ?? [], ahead, whose), [data, ahead, whose]);
  const tasks = useDueTasks(whose, me?.user.id, data?.date);
  const full = data !== undefined && data.rows.length >= limit;
  return {
    day: data,
    error: data ? null : error,
    rows,
    tasks,
    /** There may be more than are shown. */
    full,
    showMore: full && limit < mostRows ? () => setLimit((now) => Math.min(mostRows, now + firstRows)) : undefined,
  };
}
