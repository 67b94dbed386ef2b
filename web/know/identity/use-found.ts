import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";

/** What is found by these words; from two letters on. */
export function useFound(kind: "account" | "person", words: string): Schemas["SearchHit"][] {
  const { data = [] } = useQuery({
    queryKey: ["match-pairs", "find", kind, words],
    enabled: words.length >= 2,
    placeholderData: keepPreviousData,
    queryFn: async () =>
      unwrap(await api.GET("/api/v1/search", { params: { query: { q: words, kinds: kind, limit: 12 } as never } }))
        .hits,
  });
  return words.length >= 2 ? data : [];
}
