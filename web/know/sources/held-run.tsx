import { Alert, Button, Group, List, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { useChange } from "../../app/settings/use-change.ts";
import type { Source, SourceRun } from "./read-sources.ts";

/** What a guard held: in words, with the numbers behind it and the limit, and the two ways on. Nothing was changed so far. */
export function HeldRun({ run, source, may }: { run: SourceRun; source: Source; may: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const path = { params: { path: { id: run.id } } };
  const confirm = useChange(async () => unwrap(await api.POST("/api/v1/source-runs/{id}/confirmation", path)), {
    stale: ["sources"],
    says: () => t("sources.held.confirmed"),
  });
  const dismiss = useChange(async () => unwrap(await api.POST("/api/v1/source-runs/{id}/dismissal", path)), {
    stale: ["sources"],
    says: () => t("sources.held.dismissed"),
  });
  return (
    <Alert color="clay" variant="light" role="alert" title={t("sources.held.title", { name: source.name })}>
      <Stack gap="xs">
        <List size="sm">
          {(run.held ?? []).map((one, at) => (
            <List.Item key={`${one.guard}-${at}`}>
              <GuardWords one={one} />
            </List.Item>
          ))}
        </List>
        {run.found && (
          <Text size="sm">
            {t("sources.held.found", {
              rows: format.number(run.found.rows),
              anew: format.number(run.found.anew),
              missing: format.number(run.found.missing),
              known: format.number(run.found.known),
            })}
          </Text>
        )}
        {run.held?.some(({ guard }) => guard === "columns") && <ReadAs run={run} />}
        <Text size="sm">{t("sources.held.nothing")}</Text>
        {may && (
          <Group gap="xs">
            <Button onClick={() => confirm.mutate(undefined)} loading={confirm.isPending}>
              {t("sources.held.confirm")}
            </Button>
            <Button variant="default" onClick={() => dismiss.mutate(undefined)} loading={dismiss.isPending}>
              {t("sources.held.dismiss")}
            </Button>
          </Group>
        )}
      </Stack>
    </Alert>
  );
}

export type Held = NonNullable<SourceRun["held"]>[number];

export function GuardWords({ one }: { one: Held }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      {t(`sources.guard.${one.guard}`, {
        what: one.kind ? t(`sources.guard.of-${one.kind}`) : "",
        anew: format.number(one.anew ?? 0),
        file: one.file,
        line: one.line,
        gone: one.gone?.join(", "),
        added: one.added?.join(", ") || t("sources.guard.none"),
        rows: format.number(one.rows ?? 0),
        before: format.number(one.before ?? 0),
        missing: format.number(one.missing ?? 0),
        known: format.number(one.known ?? 0),
        unreadable: format.number(one.unreadable ?? 0),
        share: format.share((one.missing ?? one.unreadable ?? 0) / Math.max(1, one.known ?? one.rows ?? 1)),
        limit:
          one.guard.startsWith("rows") || one.guard === "grows"
            ? format.number(one.limit ?? 0)
            : format.share(one.limit ?? 0),
      })}
    </>
  );
}

/** How the columns would be read from now on, where some were renamed. */
function ReadAs({ run }: { run: SourceRun }) {
  const { t } = useTranslation();
  const columns = run.files.flatMap((file) => file.columns.filter(({ field }) => field !== null));
  return (
    <Text size="sm">
      {t("sources.held.read-as", { columns: columns.map(({ column, field }) => `${column} → ${field}`).join(", ") })}
    </Text>
  );
}
