import { Checkbox } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../api/client.ts";
import { Counting } from "./counting.tsx";
import { CountryRules } from "./country-rules.tsx";
import { useMay } from "./role.ts";
import { Section } from "./section.tsx";
import { SuppressionLists } from "./suppression-lists.tsx";
import { Topics } from "./topics.tsx";
import { useChange } from "./use-change.ts";
import { Wordings } from "./wordings.tsx";

/** What people may choose, the words they agree to, what each country asks for, and whom nobody may reach. */
export function Consent() {
  const { t } = useTranslation();
  return (
    <Section id="consent" title={t("settings.consent.title")} about={t("settings.consent.about")}>
      <Topics />
      <Wordings />
      <CountryRules />
      <Evidence />
      <Counting />
      <SuppressionLists />
    </Section>
  );
}

function Evidence() {
  const { t } = useTranslation();
  const { own } = useMay();
  const { data } = useQuery({
    queryKey: ["consent-settings"],
    queryFn: async () => unwrap(await api.GET("/api/v1/consent-settings")),
  });
  const change = useChange(
    async (keep_ip: boolean) => unwrap(await api.PATCH("/api/v1/consent-settings", { body: { keep_ip } })),
    { stale: ["consent-settings"], says: () => t("settings.consent.ip-kept") },
  );
  return (
    <Checkbox
      label={t("settings.consent.ip")}
      description={t("settings.consent.ip-about")}
      disabled={!own || !data}
      checked={data?.keep_ip ?? false}
      onChange={(event) => change.mutate(event.currentTarget.checked)}
    />
  );
}
