import { Button, Group, MultiSelect, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { act } from "../accounts/index.ts";

const channels = ["email", "call", "letter", "parcel", "text", "social", "visit"] as const;
const purposes = ["educate", "thank", "help", "listen", "invite", "ask", "sell"] as const;
const states = ["given", "refused", "withdrawn"] as const;
type Body = Schemas["NewConsent"];

/** They told us, on the phone, on paper, at the fair: what, for which ways and purposes, by which words, and how we know. */
export function RecordConsent({ person, onDone }: { person: string; onDone: () => void }) {
  const { t, i18n } = useTranslation();
  const [state, setState] = useState<(typeof states)[number]>("given");
  const [ways, setWays] = useState<string[]>(["email"]);
  const [whys, setWhys] = useState<string[]>([]);
  const [version, setVersion] = useState("");
  const [evidence, setEvidence] = useState("");
  const { data: wordings = [] } = useQuery({
    queryKey: ["consent-wordings"],
    queryFn: async () => unwrap(await api.GET("/api/v1/consent-wordings")).rows,
  });
  const save = async (): Promise<void> => {
    if (evidence.trim() === "") return;
    const body: Body = {
      person_id: person,
      state,
      channels: ways.length > 0 ? (ways as NonNullable<Body["channels"]>) : null,
      purposes: whys.length > 0 ? (whys as NonNullable<Body["purposes"]>) : null,
      evidence: evidence.trim(),
      ...(version ? { wording_version_id: version, language: i18n.language.slice(0, 2) } : {}),
    };
    const done = await act(t("consent.recorded"), ["person", "account", "today"], async () =>
      unwrap(await api.POST("/api/v1/consents", { body })),
    );
    if (done) onDone();
  };
  return (
    <form
      aria-label={t("consent.record")}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => event.key === "Escape" && onDone()}
    >
      <Stack gap={6}>
        <NativeSelect
          size="xs"
          label={t("consent.what")}
          data={states.map((value) => ({ value, label: t(`consent.states.${value}`) }))}
          value={state}
          onChange={(event) => setState(event.currentTarget.value as (typeof states)[number])}
        />
        <MultiSelect
          size="xs"
          label={t("consent.ways")}
          placeholder={ways.length === 0 ? t("consent.every-channel") : undefined}
          data={channels.map((value) => ({ value, label: t(`consent.channels.${value}`) }))}
          value={ways}
          onChange={setWays}
        />
        <MultiSelect
          size="xs"
          label={t("consent.whys")}
          placeholder={whys.length === 0 ? t("consent.every-purpose") : undefined}
          data={purposes.map((value) => ({ value, label: t(`touches.purposes.${value}`) }))}
          value={whys}
          onChange={setWhys}
        />
        <NativeSelect
          size="xs"
          label={t("consent.words")}
          data={[
            { value: "", label: t("consent.no-words") },
            ...wordings.flatMap(({ name, versions }) =>
              versions.map((one) => ({ value: one.id, label: t("consent.wording", { name, version: one.version }) })),
            ),
          ]}
          value={version}
          onChange={(event) => setVersion(event.currentTarget.value)}
        />
        <TextInput
          size="xs"
          required
          label={t("consent.evidence")}
          placeholder={t("consent.evidence-like")}
          value={evidence}
          onChange={(event) => setEvidence(event.currentTarget.value)}
        />
        <Group gap={6} justify="flex-end">
          <Button size="compact-sm" variant="default" onClick={onDone}>
            {t("consent.cancel")}
          </Button>
          <Button size="compact-sm" type="submit" disabled={evidence.trim() === ""}>
            {t("consent.save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
