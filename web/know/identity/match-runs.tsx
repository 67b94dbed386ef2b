import { Button, Group, Progress, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { queries } from "../../app/queries.ts";
import { useMay } from "../../app/settings/role.ts";
import { sayFault } from "../../app/undo.tsx";
import { Panel } from "../../ui/panel.tsx";

/** Every change is compared as it comes; here all is looked through anew, with how far that is. */
export function MatchRuns() {
  const { t } = useTranslation();
  const may = useMay();
  const asked = useQuery({
    queryKey: ["match-runs"],
    queryFn: async () => unwrap(await api.GET("/api/v1/match-runs")).rows,
  });
  const last = asked.data?.[0];
  const active = last && (last.state === "waiting" || last.state === "running");
  const act = async (deed: () => Promise<unknown>): Promise<void> => {
    try {
      await deed();
      await queries.invalidateQueries({ queryKey: ["match-runs"] });
    } catch (error) {
      sayFault(error);
    }
  };
  return (
    <Panel title={t("identity.runs.title")}>
      <Text size="sm" c="dimmed" maw={680} mb="sm">
        {t("identity.runs.about")}
      </Text>
      <Group gap="md">
        {may.write && !active && (
          <Button variant="default" onClick={() => void act(async () => unwrap(await api.POST("/api/v1/match-runs")))}>
            {t("identity.runs.start")}
          </Button>
        )}
        {may.write && active && (
          <Button
            variant="default"
            onClick={() =>
              void act(async () =>
                unwrap(await api.POST("/api/v1/match-runs/{id}/cancellation", { params: { path: { id: last.id } } })),
              )
            }
          >
            {t("identity.runs.stop")}
          </Button>
        )}
        {last && <State run={last} />}
      </Group>
      {active && last.total > 0 && (
        <Progress
          aria-label={t("identity.runs.progress")}
          value={Math.min(100, (last.done / last.total) * 100)}
          mt="sm"
          maw={680}
        />
      )}
    </Panel>
  );
}

function State({ run }: { run: Schemas["MatchRun"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const when = run.finished_at ?? run.created_at;
  return (
    <Text size="sm" role="status">
      {t(`identity.runs.${run.state}`, {
        when: format.moment(when),
        found: format.number(run.found),
        share: format.share(run.total > 0 ? Math.min(1, run.done / run.total) : 0),
        problem: run.problem ?? "",
      })}
    </Text>
  );
}
