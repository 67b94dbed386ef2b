import { Alert, Anchor, Button, Group, Stack } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ExportMenu } from "../../app/exports/export-menu.tsx";
import { api, unwrap } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { queries } from "../../app/queries.ts";
import { sayDone, sayFault } from "../../app/undo.tsx";
import { Page } from "../../ui/page.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Counts, RowsLeft, Running } from "./account-of-rows.tsx";
import { HeldImport } from "./held-import.tsx";
import { isOver, useImport } from "./read-import.ts";

/** One import: how far it is, what became of every row, and the way back. */
export function ImportResult() {
  const { t } = useTranslation();
  const format = useFormat();
  const { id } = useParams({ strict: false }) as { id: string };
  const one = useImport(id).data;
  const cancel = useMutation({
    mutationFn: async () => unwrap(await api.POST("/api/v1/imports/{id}/cancellation", { params: { path: { id } } })),
    onError: sayFault,
  });
  const goOn = useMutation({
    mutationFn: async () => unwrap(await api.POST("/api/v1/imports/{id}/continuation", { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["imports"] }),
    onError: sayFault,
  });
  const undo = useMutation({
    mutationFn: async () => unwrap(await api.POST("/api/v1/imports/{id}/undo", { params: { path: { id } } })),
    onSuccess: async (done) => {
      sayDone(
        done.kept.length > 0
          ? t("sources.result.undone-partly", { undone: done.undone, kept: done.kept.length })
          : t("sources.result.undone", { undone: done.undone }),
      );
      await queries.invalidateQueries();
    },
    onError: sayFault,
  });
  if (!one) return null;
  const over = isOver(one.state);
  const actions = (
    <>
      {!over && (
        <Button variant="default" onClick={() => cancel.mutate()} loading={cancel.isPending}>
          {t("sources.result.cancel")}
        </Button>
      )}
      {one.state === "failed" && one.fault?.["code"] !== "import_held" && (
        <Button onClick={() => goOn.mutate()} loading={goOn.isPending}>
          {t("sources.result.go-on")}
        </Button>
      )}
      {over && one.state !== "undone" && one.set && (
        <Button variant="default" onClick={() => undo.mutate()} loading={undo.isPending}>
          {t("sources.result.undo")}
        </Button>
      )}
      <Button component={Link} to="/imports/new" variant="light">
        {t("sources.result.another")}
      </Button>
    </>
  );
  return (
    <Page
      title={one.source}
      about={`${t(`sources.state.${one.state}`)} · ${one.files.map((file) => file.name).join(", ")} · ${format.moment(one.created_at)}`}
      actions={actions}
    >
      <Panel>
        <Stack gap="sm">
          <Running one={one} />
          <Counts one={one} />
        </Stack>
      </Panel>
      {one.fault && one.fault["code"] === "import_held" && <HeldImport id={id} fault={one.fault} />}
      {one.fault && one.fault["code"] !== "import_held" && (
        <Alert color="clay" variant="light" role="alert" title={t("sources.result.fault")}>
          {String(one.fault["title"] ?? one.fault["sentence"] ?? "")} {String(one.fault["help"] ?? "")}
        </Alert>
      )}
      {one.state === "done" && !!one.proposed && (
        <Alert color="leaf" variant="light" title={t("sources.result.lacking", { count: one.proposed })}>
          {t("sources.result.lacking-what")}{" "}
          <Anchor component={Link} to={`/sources/${one.source_id}`}>
            {t("sources.result.lacking-decide")}
          </Anchor>
        </Alert>
      )}
      {over && one.failed + one.skipped > 0 && (
        <Panel
          title={t("sources.rows.title")}
          actions={
            <Group gap="xs">
              {one.failed > 0 &&
                one.files.map((file, at) => (
                  <Button
                    key={file.name}
                    size="compact-sm"
                    variant="light"
                    component="a"
                    href={`/api/v1/imports/${id}/files/${at}/failed-rows`}
                    download
                    leftSection={<IconDownload size={14} />}
                  >
                    {t("sources.rows.download", { name: file.name })}
                  </Button>
                ))}
              <ExportMenu wish={{ what: "import-rows", import: id }} />
            </Group>
          }
        >
          <RowsLeft one={one} />
        </Panel>
      )}
      {one.state === "done" && (
        <Group>
          <Anchor component={Link} to="/today">
            {t("sources.result.today")}
          </Anchor>
          <Anchor component={Link} to="/top">
            {t("sources.result.top")}
          </Anchor>
          <Anchor component={Link} to="/customers">
            {t("sources.result.customers")}
          </Anchor>
        </Group>
      )}
    </Page>
  );
}
