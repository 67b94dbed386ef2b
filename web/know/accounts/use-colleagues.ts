import { useQuery } from "@tanstack/react-query";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";

const query = {
  queryKey: ["users"],
  // Several screens keep the colleagues under this key: all as the server answers.
  queryFn: async () => unwrap(await api.GET("/api/v1/users")),
  select: ({ rows }: { rows: Schemas["User"][] }) => rows,
  staleTime: 5 * 60_000,
};

/** Those who may own an account, by id: people who left are named but not offered. */
export function useColleagues(): {
  choices: { value: string; label: string }[];
  nameOf: (id: string | null) => string;
} {
  const { data = [] } = useQuery(query);
  return {
    choices: data.filter((user) => user.disabled_at === null).map((user) => ({ value: user.id, label: user.name })),
    nameOf: (id) => data.find((user) => user.id === id)?.name ?? "",
  };
}
