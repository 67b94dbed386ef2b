import { Alert, Button, Group, Select, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../api/client.ts";
import { useFormat } from "../format.ts";
import { CopyText } from "./copy-text.tsx";
import { Rows } from "./section.tsx";
import { useChange } from "./use-change.ts";

type Role = Schemas["User"]["role"];
const roles: Role[] = ["member", "reader", "owner"];

/** A link for one colleague; it is told once, so it stays on the screen until the next. */
export function Invitations() {
  const { t } = useTranslation();
  const format = useFormat();
  const [role, setRole] = useState<Role>("member");
  const invitations = useQuery({
    queryKey: ["invitations"],
    queryFn: async () => unwrap(await api.GET("/api/v1/invitations")),
  });
  const invite = useChange(
    async (given: Role) => unwrap(await api.POST("/api/v1/invitations", { body: { role: given } })),
    { stale: ["invitations"] },
  );
  const withdraw = useChange(
    async (id: string) => unwrap(await api.DELETE("/api/v1/invitations/{id}", { params: { path: { id } } })),
    {
      stale: ["invitations"],
      says: (_, id) => {
        if (invite.data?.id === id) invite.reset();
        return t("settings.invite.withdrawn");
      },
    },
  );
  const pending = invitations.data?.rows.filter((row) => isPending(row)) ?? [];
  return (
    <div>
      <Title order={3}>{t("settings.invite.title")}</Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t(`settings.invite.may.${role}`)}
      </Text>
      <Group gap="xs" align="flex-end">
        <Select
          label={t("settings.colleagues.role")}
          w={140}
          data={roles.map((value) => ({ value, label: t(`entry.role.${value}`) }))}
          value={role}
          allowDeselect={false}
          onChange={(value) => value && setRole(value as Role)}
        />
        <Button onClick={() => invite.mutate(role)} loading={invite.isPending}>
          {t("settings.invite.do")}
        </Button>
      </Group>
      {invite.data && (
        <Alert
          mt="sm"
          color="leaf"
          variant="light"
          title={t("settings.invite.copy-now", { until: format.moment(invite.data.expires_at) })}
        >
          <CopyText text={invite.data.link} label={t("settings.invite.link")} />
        </Alert>
      )}
      {pending.length > 0 && (
        <>
          <Title order={4} size="h3" mt="sm">
            {t("settings.invite.pending")}
          </Title>
          <Rows
            label={t("settings.invite.pending")}
            heads={[
              t("settings.colleagues.role"),
              t("settings.invite.by"),
              t("settings.invite.until"),
              t("settings.deeds"),
            ]}
          >
            {pending.map((row) => (
              <tr key={row.id}>
                <td>{t(`entry.role.${row.role}`)}</td>
                <td>{row.invited_by}</td>
                <td>{format.moment(row.expires_at)}</td>
                <td>
                  <Button size="compact-xs" variant="subtle" onClick={() => withdraw.mutate(row.id)}>
                    {t("settings.invite.withdraw")}
                  </Button>
                </td>
              </tr>
            ))}
          </Rows>
        </>
      )}
    </div>
  );
}

const isPending = ({ used_at, expires_at }: Schemas["Invitation"]): boolean =>
  !used_at && Date.parse(expires_at) > Date.now();
