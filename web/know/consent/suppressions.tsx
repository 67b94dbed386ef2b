import { ActionIcon, Button, Group, Select, Stack, Text, TextInput } from "@mantine/core";
import { IconBan, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { act } from "../accounts/index.ts";

const channels = ["email", "call", "letter", "parcel", "text", "social", "visit"] as const;
const shownBy = ["account", "person", "today"] as const;

/** What stands against touching them, with how we know; one more in a line, lifted in one press. */
export function Suppressions({
  of,
  id,
  suppressions,
}: {
  of: "account" | "person";
  id: string;
  suppressions: Schemas["Suppression"][];
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const lift = (one: Schemas["Suppression"]): void => {
    void act(t("consent.lifted"), shownBy, async () =>
      unwrap(await api.DELETE("/api/v1/suppressions/{id}", { params: { path: { id: one.id } } })),
    );
  };
  return (
    <Stack gap={4}>
      {suppressions.map((one) => (
        <Group key={one.id} gap={6} wrap="nowrap" align="flex-start" c="var(--tilth-overdue)">
          <IconBan size={15} aria-hidden style={{ flex: "none", marginTop: 2 }} />
          <Text size="sm" flex={1} component="span">
            {one.channel
              ? t("consent.not-by", { channel: t(`consent.channels.${one.channel}`) })
              : t("consent.not-at-all")}
            {one.contact_point_id && ` · ${t("consent.one-point")}`} · {one.reason}
            <Text span size="xs" c="dimmed" display="block">
              {one.evidence} · {format.day(one.created_at)}
            </Text>
          </Text>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t("consent.lift", { reason: one.reason })}
            onClick={() => lift(one)}
          >
            <IconX size={14} />
          </ActionIcon>
        </Group>
      ))}
      <NewSuppression of={of} id={id} />
    </Stack>
  );
}

function NewSuppression({ of, id }: { of: "account" | "person"; id: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [channel, setChannel] = useState<string>(everyChannel);
  const [reason, setReason] = useState("");
  const save = async (): Promise<void> => {
    if (reason.trim() === "") return;
    const body = {
      ...(of === "account" ? { account_id: id } : { person_id: id }),
      channel: channel === everyChannel ? null : (channel as (typeof channels)[number]),
      reason: reason.trim(),
    };
    const done = await act(t("consent.made"), shownBy, async () =>
      unwrap(await api.POST("/api/v1/suppressions", { body })),
    );
    if (done) {
      setOpen(false);
      setReason("");
    }
  };
  if (!open)
    return (
      <Button size="compact-xs" variant="default" style={{ alignSelf: "flex-start" }} onClick={() => setOpen(true)}>
        {t("consent.add")}
      </Button>
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => event.key === "Escape" && setOpen(false)}
    >
      <Stack gap={6}>
        <Select
          size="xs"
          aria-label={t("consent.channel")}
          allowDeselect={false}
          data={[
            { value: everyChannel, label: t("consent.not-at-all") },
            ...channels.map((value) => ({
              value,
              label: t("consent.not-by", { channel: t(`consent.channels.${value}`) }),
            })),
          ]}
          value={channel}
          onChange={(value) => setChannel(value ?? everyChannel)}
        />
        <TextInput
          size="xs"
          autoFocus
          aria-label={t("consent.reason")}
          placeholder={t("consent.reason-like")}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group gap={6} justify="flex-end">
          <Button size="compact-sm" variant="default" onClick={() => setOpen(false)}>
            {t("consent.cancel")}
          </Button>
          <Button size="compact-sm" type="submit" disabled={reason.trim() === ""}>
            {t("accounts.save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const everyChannel = "every";
