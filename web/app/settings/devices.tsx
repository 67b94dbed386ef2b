import { Badge, Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../api/client.ts";
import { useFormat } from "../format.ts";
import { useMe } from "../session.ts";
import { CardRemovals } from "./card-removals.tsx";
import { NewDevice } from "./new-device.tsx";
import { useMay } from "./role.ts";
import { Rows, Section } from "./section.tsx";
import { useChange } from "./use-change.ts";

type Device = Schemas["Device"];

/** Phones and mail programs that get people as contacts: each has a password of its own. */
export function Devices() {
  const { t } = useTranslation();
  const { own } = useMay();
  const devices = useQuery({ queryKey: ["devices"], queryFn: async () => unwrap(await api.GET("/api/v1/devices")) });
  const live = devices.data?.rows.filter((device) => !device.revoked_at) ?? [];
  return (
    <Section
      id="devices"
      title={t("settings.devices.title")}
      about={own ? t("settings.devices.about-all") : t("settings.devices.about")}
    >
      <NewDevice />
      {live.length > 0 && <DeviceList devices={live} />}
      <CardRemovals />
    </Section>
  );
}

function DeviceList({ devices }: { devices: Device[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const me = useMe();
  const revoke = useChange(
    async (device: Device) => unwrap(await api.DELETE("/api/v1/devices/{id}", { params: { path: { id: device.id } } })),
    { stale: ["devices"], says: (_, device) => t("settings.devices.revoked", { name: device.name }) },
  );
  return (
    <Rows
      label={t("settings.devices.title")}
      heads={[
        t("settings.devices.name"),
        t("settings.devices.gets"),
        t("settings.devices.scope"),
        t("settings.devices.used"),
        t("settings.deeds"),
      ]}
    >
      {devices.map((device) => (
        <tr key={device.id}>
          <td>
            {device.name}{" "}
            {device.user_id !== me?.user.id && (
              <Badge variant="default" size="sm" tt="none">
                {device.user_name}
              </Badge>
            )}
          </td>
          <td>{device.books.map((book) => t(`settings.devices.book.${book}`)).join(", ")}</td>
          <td>{t(`settings.devices.may.${device.scope}`)}</td>
          <td title={device.last_program ?? undefined}>
            {device.last_used_at ? format.ago(device.last_used_at) : t("settings.devices.never")}
          </td>
          <td>
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={t("settings.devices.revoke-named", { name: device.name })}
              onClick={() => revoke.mutate(device)}
            >
              {t("settings.devices.revoke")}
            </Button>
          </td>
        </tr>
      ))}
    </Rows>
  );
}
