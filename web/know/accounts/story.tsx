import { MultiSelect, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, ifMatch, Refusal, type Schemas, unwrap } from "../../app/api/client.ts";
import { useMe } from "../../app/session.ts";
import { act } from "./changing/act.ts";
import { RecordField } from "./changing/record-field.tsx";

type Screen = Schemas["AccountScreen"];

const reasonsQuery = {
  queryKey: ["settings", "story-reasons"],
  queryFn: async () => unwrap(await api.GET("/api/v1/story-reasons")).rows,
  staleTime: 5 * 60_000,
};

const shownBy = ["account"] as const;

/** Why they chose us: reasons that can be counted over all customers, and their own words. */
export function Story({ account, story }: { account: Screen["account"]; story: Screen["story"] }) {
  const { t } = useTranslation();
  const me = useMe();
  const { data: reasons = [] } = useQuery(reasonsQuery);
  const known = reasons.map((reason) => ({ value: reason.id, label: reason.label }));
  for (const { id, label } of story.reasons)
    if (!known.some((one) => one.value === id)) known.push({ value: id, label });
  const chosen = story.reasons.map((reason) => reason.id);
  const choose = (ids: string[]): void => {
    const added = ids.filter((id) => !chosen.includes(id));
    const gone = chosen.filter((id) => !ids.includes(id));
    void act(t("accounts.saved", { field: t("accounts.story.reasons") }), shownBy, () =>
      changeReasons(account.id, added, gone),
    );
  };
  return (
    <Stack gap={6} fz="sm">
      <MultiSelect
        size="xs"
        aria-label={t("accounts.story.reasons")}
        placeholder={chosen.length === 0 ? t("accounts.story.choose") : undefined}
        data={known}
        value={chosen}
        onChange={choose}
        readOnly={me?.user.role === "reader"}
        hidePickedOptions
        nothingFoundMessage={t("accounts.story.none")}
      />
      <RecordField
        label={t("accounts.story.words")}
        kind="long"
        column="story"
        value={story.words}
        shown={<span style={{ whiteSpace: "pre-wrap" }}>{story.words}</span>}
        empty={t("accounts.story.tell")}
        revision={account.revision}
        send={async (to, revision) =>
          unwrap(
            await api.PATCH("/api/v1/accounts/{id}", {
              params: { path: { id: account.id } },
              body: { story: to as string | null },
              headers: { "if-match": `"${revision}"` },
            }),
          )
        }
        shownBy={shownBy}
      />
    </Stack>
  );
}

/** How often somebody else may be faster before it is given up. */
const tries = 4;

/** Adds and takes away what this user did, to the story as it is by now: what a colleague chose meanwhile stays. */
async function changeReasons(id: string, added: string[], gone: string[]): Promise<{ set: string | null }> {
  const params = { path: { id } };
  for (let n = 1; ; n++) {
    const now = unwrap(await api.GET("/api/v1/accounts/{id}/story", { params }));
    const there = now.reasons.map((reason) => reason.id);
    const reasons = [...new Set([...there.filter((one) => !gone.includes(one)), ...added])];
    try {
      return unwrap(
        await api.PUT("/api/v1/accounts/{id}/story", { params, body: { reasons }, ...ifMatch(now.revision) }),
      );
    } catch (error) {
      if (n === tries || !(error instanceof Refusal) || error.problem.code !== "changed_meanwhile") throw error;
    }
  }
}
