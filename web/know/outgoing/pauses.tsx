import { Button, Menu, Text } from "@mantine/core";
import { IconPlayerPause } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { useMay } from "../../app/settings/role.ts";
import { useChange } from "../../app/settings/use-change.ts";
import classes from "./outgoing.module.css";
import { type Pause, usePauses } from "./use-outgoing.ts";

export interface Sender {
  id: string;
  name: string;
}
interface Held {
  channel?: Pause["channel"];
  sender?: string;
}

/** One press and nothing more leaves: at all, of a channel, of a sender. What is held stays due and leaves once it goes on. */
export function PauseButton({ channel, senders }: { channel: NonNullable<Pause["channel"]>; senders: Sender[] }) {
  const { t } = useTranslation();
  const may = useMay();
  const pause = useChange(async (body: Held) => unwrap(await api.POST("/api/v1/pauses", { body })), {
    stale: ["pauses", "outgoing"],
    says: () => t("outgoing.pause.done"),
  });
  if (!may.write) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" size="xs" leftSection={<IconPlayerPause size={14} />} loading={pause.isPending}>
          {t("outgoing.pause.do")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => pause.mutate({})}>{t("outgoing.pause.all")}</Menu.Item>
        <Menu.Item onClick={() => pause.mutate({ channel })}>
          {t("outgoing.pause.channel", { channel: t(`touches.channels.${channel}`) })}
        </Menu.Item>
        {senders.map((sender) => (
          <Menu.Item key={sender.id} onClick={() => pause.mutate({ sender: sender.id })}>
            {t("outgoing.pause.sender", { name: sender.name })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** It goes on. */
export function useEndPause() {
  const { t } = useTranslation();
  return useChange(
    async (id: string) => unwrap(await api.DELETE("/api/v1/pauses/{id}", { params: { path: { id } } })),
    { stale: ["pauses", "outgoing"], says: () => t("outgoing.pause.ended") },
  );
}

/** What is held now, so that nobody wonders why nothing leaves; nothing where all may go. */
export function HeldNow({ senders }: { senders: Sender[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const may = useMay();
  const pauses = usePauses();
  const end = useEndPause();
  // A mailing that was stopped says so on its own page.
  const open = (pauses.data ?? []).filter((one) => one.batch_id === null);
  if (open.length === 0) return null;
  const what = (one: Pause): string => {
    if (one.sender_id)
      return t("outgoing.pause.sender", {
        name: senders.find((sender) => sender.id === one.sender_id)?.name ?? t("outgoing.pause.removed-sender"),
      });
    if (one.channel) return t("outgoing.pause.channel", { channel: t(`touches.channels.${one.channel}`) });
    return t("outgoing.pause.all");
  };
  return (
    <div className={classes["held"]} role="status" aria-label={t("outgoing.pause.held")}>
      {open.map((one) => (
        <div key={one.id} className={classes["row"]}>
          <IconPlayerPause size={16} aria-hidden />
          <div className={classes["words"]}>
            <Text size="sm">
              <b>{t("outgoing.pause.held")}</b> {what(one)} ·{" "}
              {one.user_name
                ? t("outgoing.pause.by", {
                    name: one.user_name,
                    at: format.moment(one.created_at),
                    interpolation: { escapeValue: false },
                  })
                : format.moment(one.created_at)}
              {one.reason && ` · ${one.reason}`}
            </Text>
          </div>
          {may.write && (
            <Button size="compact-sm" variant="default" loading={end.isPending} onClick={() => end.mutate(one.id)}>
              {t("outgoing.pause.end")}
            </Button>
          )}
        </div>
      ))}
    </div>
  );
}
