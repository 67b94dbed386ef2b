import { useQuery } from "@tanstack/react-query";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { todayIn } from "../../app/format.ts";
import { useMe } from "../../app/session.ts";

export type Item = Schemas["ItemRow"];

const pageSize = 200;
const pagesAtMost = 25;

/** The whole library: it is what people wrote or chose themselves, so it is small enough to be searched while typing. */
export function useItems() {
  return useQuery({
    queryKey: ["items"],
    queryFn: async () => {
      const rows: Item[] = [];
      let cursor: string | undefined;
      for (let page = 0; page < pagesAtMost; page++) {
        const answer = unwrap(
          await api.GET("/api/v1/items", {
            params: { query: { limit: pageSize, retired: "true", ...(cursor ? { cursor } : {}) } },
          }),
        );
        rows.push(...answer.rows);
        if (!answer.next) break;
        cursor = answer.next;
      }
      return rows;
    },
  });
}

/** The day it is for the user. */
export function useToday(): string {
  const me = useMe();
  return todayIn(me?.time_zone);
}

/** What to offer for topics: they meet the tags of accounts. */
export function useTagNames(): string[] {
  const tags = useQuery({ queryKey: ["tags"], queryFn: async () => unwrap(await api.GET("/api/v1/tags")) });
  return tags.data?.rows.map((tag) => tag.name) ?? [];
}

/** Industries of the accounts there are, those with most accounts first. */
export function useIndustries(): string[] {
  const groups = useQuery({
    queryKey: ["customers", "groups", "industry"],
    queryFn: async () =>
      unwrap(await api.GET("/api/v1/customers/groups", { params: { query: { by: "industry", scope: "all" } } })),
    staleTime: 5 * 60_000,
  });
  return groups.data?.rows.flatMap((group) => (group.name ? [group.name] : [])) ?? [];
}
