import { Anchor, Button, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../api/client.ts";
import { useFormat } from "../format.ts";
import { useMay } from "./role.ts";
import { Rows } from "./section.tsx";
import { useChange } from "./use-change.ts";

type Removal = Schemas["CardRemoval"];

/** People whose contact was deleted on a device. They are all still here: somebody looks at each, or shows it again. */
export function CardRemovals() {
  const { t } = useTranslation();
  const format = useFormat();
  const { write } = useMay();
  const removals = useQuery({
    queryKey: ["card-removals"],
    queryFn: async () => unwrap(await api.GET("/api/v1/card-removals")),
  });
  const bring = useChange(
    async (removal: Removal) =>
      unwrap(await api.DELETE("/api/v1/card-removals/{id}", { params: { path: { id: removal.id } } })),
    { stale: ["card-removals"], says: (_, removal) => t("settings.devices.returned", { name: removal.person_name }) },
  );
  const accept = useChange(
    async (removal: Removal) =>
      unwrap(await api.POST("/api/v1/card-removals/{id}/acceptance", { params: { path: { id: removal.id } } })),
    {
      stale: ["card-removals", "people", "person"],
      says: ({ went }, removal) => t(`settings.devices.went-${went}`, { name: removal.person_name }),
    },
  );
  const rows = removals.data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <div>
      <Title order={3}>{t("settings.devices.removals")}</Title>
      <Text size="sm" c="dimmed">
        {t("settings.devices.removals-about")}
      </Text>
      <Rows
        label={t("settings.devices.removals")}
        heads={[
          t("settings.devices.person"),
          t("settings.devices.removed-on"),
          t("settings.devices.removed-at"),
          t("settings.deeds"),
        ]}
      >
        {rows.map((removal) => (
          <tr key={removal.id}>
            <td>
              <Anchor component={Link} to={`/people/${removal.person_id}`} underline="always">
                {removal.person_name}
              </Anchor>
            </td>
            <td>
              {removal.device}, {removal.user_name}
            </td>
            <td>{format.moment(removal.created_at)}</td>
            <td>
              {write && (
                <>
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    aria-label={t("settings.devices.accept-named", { name: removal.person_name })}
                    onClick={() => accept.mutate(removal)}
                  >
                    {t("settings.devices.accept")}
                  </Button>
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    aria-label={t("settings.devices.return-named", { name: removal.person_name })}
                    onClick={() => bring.mutate(removal)}
                  >
                    {t("settings.devices.return")}
                  </Button>
                </>
              )}
            </td>
          </tr>
        ))}
      </Rows>
    </div>
  );
}
