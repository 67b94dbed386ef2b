import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../app/api/client.ts";
import { Panel } from "../../ui/panel.tsx";
import { Bars } from "./bars.tsx";
import { BlankLinks } from "./blank-links.tsx";

const blanksShown = 12;

/** How much of what we want to know is known of one account and its people, and the way to what is missing. */
export function KnowledgeMeter({ account }: { account: string }) {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ["knowledge", "account", account],
    queryFn: async () =>
      unwrap(await api.GET("/api/v1/accounts/{id}/knowledge", { params: { path: { id: account } } })),
  });
  if (!data || data.kinds.every((one) => one.wanted === 0)) return null;
  return (
    <Panel title={t("knowledge.meter")}>
      <Bars kinds={data.kinds} />
      {data.blanks.length > 0 ? (
        <BlankLinks account={account} blanks={data.blanks} most={blanksShown} />
      ) : (
        <Text size="xs" c="dimmed">
          {t("knowledge.no-blanks")}
        </Text>
      )}
    </Panel>
  );
}
