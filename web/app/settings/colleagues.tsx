import { Badge, Button, Group, Select, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, ifMatch, type Schemas, unwrap } from "../api/client.ts";
import { useMe } from "../session.ts";
import { Invitations } from "./invitations.tsx";
import { useMay } from "./role.ts";
import { Rows, Section } from "./section.tsx";
import { useChange } from "./use-change.ts";

type User = Schemas["User"];
type Change = { user: User; change: { role?: User["role"]; disabled?: boolean } };

export function Colleagues() {
  const { t } = useTranslation();
  const me = useMe();
  const { own } = useMay();
  const users = useQuery({ queryKey: ["users"], queryFn: async () => unwrap(await api.GET("/api/v1/users")) });
  const edit = useChange(
    async ({ user, change }: Change) =>
      unwrap(
        await api.PATCH("/api/v1/users/{id}", {
          params: { path: { id: user.id } },
          body: change,
          ...ifMatch(user.revision),
        }),
      ),
    {
      stale: ["users", "me", "today", "promise"],
      says: (user, { change }) => {
        if (change.disabled === undefined)
          return t("settings.colleagues.role-now", { name: user.name, role: t(`entry.role.${user.role}`) });
        return t(change.disabled ? "settings.colleagues.disabled" : "settings.colleagues.enabled", { name: user.name });
      },
    },
  );
  return (
    <Section
      id="colleagues"
      title={t("settings.colleagues.title")}
      about={own ? t("settings.colleagues.about") : t("settings.owners-only")}
    >
      <Rows
        label={t("settings.colleagues.title")}
        heads={[t("settings.colleagues.name"), t("settings.colleagues.role"), t("settings.deeds")]}
      >
        {users.data?.rows.map((user) => (
          <tr key={user.id}>
            <td>
              <Group gap={6} wrap="nowrap">
                <Text size="sm" fw={550} td={user.disabled_at ? "line-through" : undefined}>
                  {user.name}
                </Text>
                {user.id === me?.user.id && (
                  <Badge variant="default" size="sm" tt="none">
                    {t("settings.colleagues.you")}
                  </Badge>
                )}
                {user.disabled_at && (
                  <Badge color="clay" variant="light" size="sm" tt="none">
                    {t("settings.colleagues.off")}
                  </Badge>
                )}
              </Group>
              <Text size="xs" c="dimmed">
                {user.email}
              </Text>
            </td>
            <td>
              {own && !user.disabled_at ? (
                <Select
                  size="xs"
                  w={120}
                  aria-label={t("settings.colleagues.role-of", { name: user.name })}
                  data={(["owner", "member", "reader"] as const).map((role) => ({
                    value: role,
                    label: t(`entry.role.${role}`),
                  }))}
                  value={user.role}
                  allowDeselect={false}
                  onChange={(role) =>
                    role && role !== user.role && edit.mutate({ user, change: { role: role as User["role"] } })
                  }
                />
              ) : (
                t(`entry.role.${user.role}`)
              )}
            </td>
            <td>
              {own && user.id !== me?.user.id && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  onClick={() => edit.mutate({ user, change: { disabled: !user.disabled_at } })}
                >
                  {t(user.disabled_at ? "settings.colleagues.enable" : "settings.colleagues.disable")}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </Rows>
      {own && <Invitations />}
    </Section>
  );
}
