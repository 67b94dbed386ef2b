import { Button, Group, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../api/client.ts";
import { useFormat } from "../format.ts";
import { deviceOf } from "./device.ts";
import { Rows } from "./section.tsx";
import { useChange } from "./use-change.ts";

/** Where one is signed in; any but this one can be ended from here. */
export function Sessions() {
  const { t } = useTranslation();
  const format = useFormat();
  const sessions = useQuery({ queryKey: ["sessions"], queryFn: async () => unwrap(await api.GET("/api/v1/sessions")) });
  const stale = { stale: ["sessions"], says: () => t("settings.sessions.ended") };
  const end = useChange(
    async (id: string) => unwrap(await api.DELETE("/api/v1/sessions/{id}", { params: { path: { id } } })),
    stale,
  );
  const endOthers = useChange(async () => unwrap(await api.DELETE("/api/v1/sessions")), stale);
  const rows: Schemas["Session"][] = sessions.data?.rows ?? [];
  return (
    <div>
      <Group justify="space-between" mb={6}>
        <Title order={3}>{t("settings.sessions.title")}</Title>
        {rows.length > 1 && (
          <Button size="compact-sm" variant="default" onClick={() => endOthers.mutate(undefined)}>
            {t("settings.sessions.end-others")}
          </Button>
        )}
      </Group>
      <Rows
        label={t("settings.sessions.title")}
        heads={[
          t("settings.sessions.device"),
          t("settings.sessions.from"),
          t("settings.sessions.since"),
          t("settings.deeds"),
        ]}
      >
        {rows.map((session) => (
          <tr key={session.id}>
            <td title={session.user_agent ?? undefined}>
              {deviceOf(session.user_agent) ?? t("settings.sessions.unknown")}
            </td>
            <td>{session.ip_address}</td>
            <td>{format.moment(session.created_at)}</td>
            <td>
              {session.current ? (
                <Text size="sm" c="var(--tilth-kept)">
                  {t("settings.sessions.this")}
                </Text>
              ) : (
                <Button size="compact-xs" variant="subtle" onClick={() => end.mutate(session.id)}>
                  {t("settings.sessions.end")}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </Rows>
    </div>
  );
}
