import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";

/** Everything they ever said, the newest first: nothing of it is ever changed. */
export function ConsentHistory({ rows }: { rows: Schemas["PersonConsent"]["consents"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (rows.length === 0)
    return (
      <Text size="xs" c="dimmed">
        {t("consent.nothing-said")}
      </Text>
    );
  return (
    <Stack gap={6} component="ol" m={0} p={0} style={{ listStyle: "none" }} aria-label={t("consent.title")}>
      {rows.map((row) => (
        <Text key={row.id} component="li" size="sm">
          <b>{t(`consent.states.${row.state}`)}</b> ·{" "}
          {row.channel ? t(`consent.channels.${row.channel}`) : t("consent.every-channel")} ·{" "}
          {row.purpose ? t(`touches.purposes.${row.purpose}`) : t("consent.every-purpose")}
          {row.address && ` · ${row.address}`}
          <Text span size="xs" c="dimmed" display="block">
            {format.moment(row.happened_at)} · {t(`consent.sources.${row.source}`)} · {row.evidence}
            {row.wording && ` · ${t("consent.wording", { name: row.wording, version: row.version })}`}
            {row.ip && ` · ${row.ip}`}
            {row.by && ` · ${row.by}`}
          </Text>
        </Text>
      ))}
    </Stack>
  );
}
