import { Button, Group, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../api/client.ts";
import { useChange } from "./use-change.ts";

/** An address that mail is sent or forwarded to. */
export function DropAddress({ stale }: { stale: string[] }) {
  const { t } = useTranslation();
  const [address, setAddress] = useState("");
  const add = useChange(
    async () => unwrap(await api.POST("/api/v1/drop-addresses", { body: { name: address, address } })),
    {
      stale,
      says: (box) => {
        setAddress("");
        return t("settings.mailboxes.drop-added", { address: box.address });
      },
    },
  );
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        add.mutate(undefined as never);
      }}
    >
      <Text size="xs" c="dimmed">
        {t("settings.mailboxes.drop-about")}
      </Text>
      <Group gap="xs" align="flex-end">
        <TextInput
          size="xs"
          type="email"
          required
          label={t("settings.mailboxes.drop")}
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        <Button size="compact-sm" variant="default" type="submit" loading={add.isPending}>
          {t("settings.mailboxes.drop-add")}
        </Button>
      </Group>
    </form>
  );
}
