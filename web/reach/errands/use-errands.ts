import { useQuery } from "@tanstack/react-query";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";

export type Errand = Schemas["Errand"];
export type Gift = Schemas["Gift"];
export const kinds = ["parcel", "card", "social", "visit"] as const;
export const purposes = ["thank", "help", "educate", "listen", "invite", "ask", "sell"] as const;

export function useErrands(show: "open" | "done") {
  return useQuery({
    queryKey: ["errands", "list", show],
    queryFn: async () => unwrap(await api.GET("/api/v1/errands", { params: { query: { show } } })).rows,
  });
}

export function useGifts() {
  return useQuery({ queryKey: ["errands", "gifts"], queryFn: async () => unwrap(await api.GET("/api/v1/gifts")).rows });
}
