import { Alert, Button, Group, List, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../app/api/client.ts";
import { useMay } from "../../app/settings/role.ts";
import { useChange } from "../../app/settings/use-change.ts";
import { GuardWords, type Held } from "./held-run.tsx";

/** What a guard of its source held of an import, and the way on. */
export function HeldImport({ id, fault }: { id: string; fault: Record<string, unknown> }) {
  const { t } = useTranslation();
  const may = useMay();
  const held = (Array.isArray(fault["held"]) ? fault["held"] : []) as Held[];
  const confirm = useChange(
    async () => unwrap(await api.POST("/api/v1/imports/{id}/confirmation", { params: { path: { id } } })),
    { stale: ["imports", "import", "sources"], says: () => t("sources.result.confirmed") },
  );
  return (
    <Alert color="clay" variant="light" role="alert" title={t("sources.result.held")}>
      <Stack gap="xs">
        <List size="sm">
          {held.map((one, at) => (
            <List.Item key={`${one.guard}-${at}`}>
              <GuardWords one={one} />
            </List.Item>
          ))}
        </List>
        <Text size="sm">{t("sources.result.held-nothing")}</Text>
        {may.write && (
          <Group>
            <Button onClick={() => confirm.mutate(undefined)} loading={confirm.isPending}>
              {t("sources.result.confirm")}
            </Button>
          </Group>
        )}
      </Stack>
    </Alert>
  );
}
