import { Button, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../app/api/client.ts";
import { queries } from "../../app/queries.ts";
import { useMay } from "../../app/settings/role.ts";
import { sayDone, sayFault } from "../../app/undo.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Panel } from "../../ui/panel.tsx";

/** Pairs that were put aside, or are never the same; each can be asked again. */
export function Answered({ state }: { state: "left" | "never" }) {
  const { t } = useTranslation();
  const may = useMay();
  const asked = useQuery({
    queryKey: ["match-pairs", state],
    queryFn: async () => unwrap(await api.GET("/api/v1/match-pairs", { params: { query: { state, limit: 200 } } })),
  });
  const again = async (id: string): Promise<void> => {
    try {
      const params = { path: { id } };
      const { set } = unwrap(await api.POST("/api/v1/match-pairs/{id}/answer", { params, body: { answer: "open" } }));
      sayDone(t("identity.said.open"), set ?? undefined);
      await queries.invalidateQueries();
    } catch (error) {
      sayFault(error);
    }
  };
  if (asked.data?.rows.length === 0)
    return <Empty title={t(`identity.none.${state}`)} says={t(`identity.none.${state}-say`)} />;
  return (
    <Panel>
      {(asked.data?.rows ?? []).map((row) => (
        <Group key={row.id} justify="space-between" py={4} wrap="nowrap">
          <Text size="sm">{`${row.kept.name} · ${row.folded.name}`}</Text>
          {may.write && (
            <Button variant="subtle" size="compact-sm" flex="none" onClick={() => void again(row.id)}>
              {t("identity.do.ask-again")}
            </Button>
          )}
        </Group>
      ))}
    </Panel>
  );
}
