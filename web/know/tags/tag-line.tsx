import { TagsInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { useMe } from "../../app/session.ts";
import { act } from "../accounts/index.ts";

const query = {
  queryKey: ["settings", "tags"],
  queryFn: async () => unwrap(await api.GET("/api/v1/tags")).rows,
  staleTime: 60_000,
};

/** Tags of one record, put on and taken off where they stand; a new word becomes a tag. */
export function TagLine({ of, id, tags }: { of: "account" | "person"; id: string; tags: Schemas["Tag"][] }) {
  const { t } = useTranslation();
  const me = useMe();
  const { data: known = [] } = useQuery(query);
  const names = tags.map((tag) => tag.name);
  const change = (next: string[]): void => {
    const add = next.filter((name) => !names.includes(name));
    const remove = names.filter((name) => !next.includes(name));
    void act(t("tags.changed"), ["account", "person", "customers", "settings"], async () =>
      unwrap(
        await api.POST("/api/v1/taggings", {
          body: { ...(of === "account" ? { account_ids: [id] } : { person_ids: [id] }), add, remove },
        }),
      ),
    );
  };
  return (
    <TagsInput
      size="xs"
      variant="unstyled"
      aria-label={t("tags.tags")}
      placeholder={names.length === 0 ? t("tags.add") : undefined}
      data={known.map((tag) => tag.name)}
      value={names}
      onChange={change}
      readOnly={me?.user.role === "reader"}
      acceptValueOnBlur
    />
  );
}
