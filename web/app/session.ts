import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { api, unwrap } from "./api/client.ts";
import { chooseLanguage, isLanguage } from "./i18n/index.ts";

export const meQuery = {
  queryKey: ["me"],
  queryFn: async () => unwrap(await api.GET("/api/v1/me")),
  staleTime: 5 * 60_000,
};

/** Who is signed in, where, with which zone and currency; undefined until known. */
export function useMe() {
  const { data } = useQuery(meQuery);
  const wanted = data?.language ?? data?.workspace.language;
  useEffect(() => {
    if (wanted && isLanguage(wanted)) void chooseLanguage(wanted);
  }, [wanted]);
  return data;
}
