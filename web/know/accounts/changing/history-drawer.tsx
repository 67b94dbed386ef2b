import { Anchor, Button, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../../app/api/client.ts";
import { useFormat } from "../../../app/format.ts";
import { sayDone, sayFault } from "../../../app/undo.tsx";
import { refresh } from "./change-field.ts";
import { Differences } from "./differences.tsx";
import { SideDrawer } from "./side-drawer.tsx";

/** Everything that was ever changed of one record, with who and when, each to be taken back. */
export function HistoryDrawer({ record, name, onClose }: { record: string | null; name: string; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <SideDrawer opened={record !== null} onClose={onClose} size={460} title={t("accounts.history.title", { name })}>
      {record && <History record={record} />}
    </SideDrawer>
  );
}

function History({ record }: { record: string }) {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ["account", "history", record],
    queryFn: async () =>
      unwrap(await api.GET("/api/v1/history/{id}", { params: { path: { id: record } } }))
        .rows as Schemas["HistoryRow"][],
  });
  if (data?.length === 0) return <Text c="dimmed">{t("accounts.history.none")}</Text>;
  return (
    <Stack component="ol" gap="sm" p={0} m={0} style={{ listStyle: "none" }}>
      {data?.map((row) => (
        <HistoryEntry key={`${row.set} ${row.record_id}`} row={row} />
      ))}
    </Stack>
  );
}

function HistoryEntry({ row }: { row: Schemas["HistoryRow"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  // Of what did much at once only this record is put back: the rest of an import is nobody's mistake.
  const undo = async (): Promise<void> => {
    try {
      const { set, undone, kept } = unwrap(
        await api.POST("/api/v1/change-sets/{id}/records/{record}/undo", {
          params: { path: { id: row.set, record: row.record_id } },
          body: {},
        }),
      );
      const stays = undone === 0 && kept.length > 0;
      sayDone(t(stays ? "accounts.history.changed-since" : "accounts.history.put-back"), undone > 0 ? set : undefined);
      await refresh(["account", "person", "products", "customers", "today"]);
    } catch (error) {
      sayFault(error);
    }
  };
  return (
    <li style={{ borderBottom: "1px solid var(--tilth-line)", paddingBottom: 8 }}>
      <Text size="xs" c="dimmed">
        {format.moment(row.at)}
        {row.actor && ` · ${row.actor}`}
      </Text>
      <Text size="sm" td={row.undone ? "line-through" : undefined}>
        {t(`accounts.history.${row.op}`)}
        {row.import_id && " · "}
        {row.import_id && (
          <Anchor component={Link} to={`/imports/${row.import_id}`} size="sm">
            {t("accounts.history.import")}
          </Anchor>
        )}
      </Text>
      {row.op === "updated" && <Differences fields={row.fields as Record<string, unknown>} />}
      {row.undone ? (
        <Text size="xs" c="dimmed">
          {t("accounts.history.undone")}
        </Text>
      ) : (
        row.op === "updated" && (
          <Button size="compact-xs" variant="default" mt={4} onClick={() => void undo()}>
            {t("accounts.history.undo")}
          </Button>
        )
      )}
    </li>
  );
}
