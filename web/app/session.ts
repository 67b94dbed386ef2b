import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { api, unwrap } from "./api/client.ts";
import { chooseLanguage, isLanguage } from "./i18n/index.ts";

/** Who is signed in, where, as what. A login without a seat has no business inside. */
export const meQuery = {
  queryKey: ["me"],
  queryFn: async () => {
    const { user, workspace, workspaces } = unwrap(await api.GET("/api/v1/me"));
    if (!user || !workspace) throw new Error("no seat");
    return {
      user,
      workspace,
      workspaces,
      time_zone: user.time_zone ?? workspace.time_zone,
      language: user.language ?? workspace.language,
    };
  },
  staleTime: 5 * 60_000,
};

/** Undefined until known. */
export function useMe() {
  const { data } = useQuery(meQuery);
  const wanted = data?.language;
  useEffect(() => {
    if (wanted && isLanguage(wanted)) void chooseLanguage(wanted);
  }, [wanted]);
  return data;
}
