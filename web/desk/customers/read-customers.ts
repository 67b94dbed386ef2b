import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { filterText, type Grouping, type Shape } from "./shape.ts";

const pageRows = 100;

/** The rows of the list, page by page by key; the last answer stays until the next one is there. */
export function useCustomers(shape: Shape) {
  const { scope, sort, direction } = shape;
  const filter = filterText(shape.filter);
  return useInfiniteQuery({
    queryKey: ["customers", "rows", scope, filter, sort, direction],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) =>
      unwrap(
        await api.GET("/api/v1/customers", {
          params: { query: { scope, filter, sort: sort as "name", direction, limit: pageRows, cursor: pageParam } },
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (last) => last,
  });
}

/** As many as one batch of calls or letters takes. */
const mostChosen = 10_000;
const pageOfIds = 200;

/** The customers that are chosen, in the order of the list; undefined is all that match. */
export async function idsOf(shape: Shape, chosen: string[] | undefined): Promise<string[]> {
  if (chosen) return chosen;
  const { scope, sort, direction } = shape;
  const ids: string[] = [];
  for (let cursor: string | undefined; ids.length < mostChosen; ) {
    const page = unwrap(
      await api.GET("/api/v1/customers", {
        params: {
          query: {
            scope,
            filter: filterText(shape.filter),
            sort: sort as "name",
            direction,
            limit: pageOfIds,
            ...(cursor ? { cursor } : {}),
          },
        },
      }),
    );
    ids.push(...page.rows.map((row) => row.account_id));
    if (!page.next) break;
    cursor = page.next;
  }
  return ids.slice(0, mostChosen);
}

/** How many: exact to a thousand, "more" beyond, exact when asked. Never waited for. */
export function useCount(shape: Shape) {
  const [asked, ask] = useState("");
  const filter = filterText(shape.filter);
  const key = `${shape.scope}${filter ?? ""}`;
  const exact = asked === key;
  const count = useQuery({
    queryKey: ["customers", "count", shape.scope, filter, exact],
    queryFn: async () =>
      unwrap(
        await api.GET("/api/v1/customers/count", {
          params: { query: { scope: shape.scope, filter, exact: exact ? "true" : "false" } },
        }),
      ),
    placeholderData: (last) => last,
  });
  return { count: count.data, askExact: () => ask(key) };
}

export function useGroups(shape: Shape, by: Grouping | null | undefined) {
  const filter = filterText(shape.filter);
  return useQuery({
    queryKey: ["customers", "groups", shape.scope, filter, by],
    enabled: Boolean(by),
    queryFn: async () =>
      unwrap(
        await api.GET("/api/v1/customers/groups", {
          params: { query: { scope: shape.scope, filter, by: by as Grouping } },
        }),
      ),
  });
}

/** Who may look after an account, and who does: people who left stay readable where they own something, but are not offered. */
export function ownersToChoose(users: Schemas["User"][], current?: string | null): { value: string; label: string }[] {
  return users
    .filter((user) => user.disabled_at === null || user.id === current)
    .map((user) => ({ value: user.id, label: user.name }));
}

export const usersQuery = {
  queryKey: ["users"],
  queryFn: async () => unwrap(await api.GET("/api/v1/users")),
  staleTime: 60_000,
};
