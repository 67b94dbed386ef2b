import { Alert, Button, Group } from "@mantine/core";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { useMay } from "../../app/settings/role.ts";
import { useChange } from "../../app/settings/use-change.ts";
import { Page } from "../../ui/page.tsx";
import { Panel } from "../../ui/panel.tsx";
import { BringFiles } from "./bring-files.tsx";
import { HeldRun } from "./held-run.tsx";
import { Proposals } from "./proposals.tsx";
import { type Source as SourceRow, useSource } from "./read-sources.ts";
import { Reconcile } from "./reconcile.tsx";
import { Runs } from "./runs.tsx";
import { SourceForm } from "./source-form.tsx";
import { Health } from "./sources.tsx";

/** One source: how it is, what waits for a person, its runs, how it compares with what is stored, and its settings. */
export function Source() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { t } = useTranslation();
  const format = useFormat();
  const may = useMay();
  const { data: source, error } = useSource(id);
  if (error && !source) throw error;
  if (!source) return null;
  const locked = source.secrets.filter((secret) => !secret.opens);
  return (
    <Page
      title={source.name}
      about={
        <Group gap="xs">
          <Health source={source} />
          {t(`sources.as.${source.kind}`, { defaultValue: source.kind })}
          {source.next_run_at && source.state === "active" && (
            <span>· {t("sources.one.next", { when: format.moment(source.next_run_at) })}</span>
          )}
        </Group>
      }
      actions={may.write && <Actions source={source} own={may.own} />}
    >
      {source.fault && (
        <Alert
          color="clay"
          variant="light"
          role="alert"
          title={t(`sources.one.${source.state === "stopped" ? "stopped" : "missed"}`)}
        >
          {String(source.fault["title"] ?? "")} {String(source.fault["help"] ?? source.fault["detail"] ?? "")}
        </Alert>
      )}
      {locked.length > 0 && (
        <Alert color="clay" variant="light" role="alert" title={t("sources.one.locked")}>
          {t("sources.one.locked-say", {
            names: locked.map(({ name }) => t(`sources.setting.${name}`, { defaultValue: name })).join(", "),
          })}
        </Alert>
      )}
      {source.last_run?.state === "held" && <HeldRun run={source.last_run} source={source} may={may.write} />}
      {(source.kind === "file" || source.kind === "upload") && may.write && source.last_run?.state !== "held" && (
        <BringFiles source={source} />
      )}
      {source.proposals > 0 && <Proposals source={source} may={may.write} />}
      <Panel title={t("sources.runs.title")}>
        <Runs source={source} />
      </Panel>
      <Reconcile source={source} may={may.write} />
      {may.own && (
        <Panel title={t("sources.form.settings")}>
          <SourceForm key={source.revision} source={source} />
          <Remove source={source} />
        </Panel>
      )}
    </Page>
  );
}

/** Out of the list, and no run any more; what it brought stays, and so may its name be used again. */
function Remove({ source }: { source: SourceRow }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const path = { params: { path: { id: source.id } } };
  const remove = useChange(async () => unwrap(await api.POST("/api/v1/sources/{id}/retirement", path)), {
    stale: ["sources"],
    says: () => {
      void navigate({ to: "/sources" });
      return t("sources.one.removed", { name: source.name });
    },
  });
  return (
    <Button mt="md" variant="subtle" onClick={() => remove.mutate(undefined)} loading={remove.isPending}>
      {t("sources.one.remove")}
    </Button>
  );
}

function Actions({ source, own }: { source: SourceRow; own: boolean }) {
  const { t } = useTranslation();
  const path = { params: { path: { id: source.id } } };
  const stale = { stale: ["sources"] };
  const run = useChange(
    async (anew: boolean) => unwrap(await api.POST("/api/v1/sources/{id}/runs", { ...path, body: { anew } })),
    { ...stale, says: () => t("sources.one.started", { name: source.name }) },
  );
  const pause = useChange(async () => unwrap(await api.POST("/api/v1/sources/{id}/pause", path)), {
    ...stale,
    says: () => t("sources.one.paused", { name: source.name }),
  });
  const resume = useChange(async () => unwrap(await api.POST("/api/v1/sources/{id}/resumption", path)), {
    ...stale,
    says: () => t("sources.one.resumed", { name: source.name }),
  });
  const brought = source.kind === "file" || source.kind === "upload";
  return (
    <>
      {own && source.state === "active" && (
        <Button variant="default" onClick={() => pause.mutate(undefined)} loading={pause.isPending}>
          {t("sources.one.pause")}
        </Button>
      )}
      {own && source.state !== "active" && (
        <Button variant="default" onClick={() => resume.mutate(undefined)} loading={resume.isPending}>
          {t("sources.one.resume")}
        </Button>
      )}
      {brought ? (
        <Button component={Link} to="/imports/new" search={{ source: source.name } as never} variant="default">
          {t("sources.one.wizard")}
        </Button>
      ) : (
        <>
          <Button
            variant="default"
            onClick={() => run.mutate(true)}
            loading={run.isPending}
            disabled={source.last_run?.state === "held"}
          >
            {t("sources.one.anew")}
          </Button>
          <Button
            onClick={() => run.mutate(false)}
            loading={run.isPending}
            disabled={source.last_run?.state === "held"}
          >
            {t("sources.one.run")}
          </Button>
        </>
      )}
    </>
  );
}
