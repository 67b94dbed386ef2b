import { Button, Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../api/client.ts";
import { useMe } from "../session.ts";
import { DropAddress } from "./drop-address.tsx";
import { MailboxSettings, noMailbox, settingsBody } from "./mailbox-fields.tsx";
import { MailboxLine } from "./mailbox-line.tsx";
import { noSecret, SecretFields, secretBody } from "./mailbox-secret.tsx";
import { useMay } from "./role.ts";
import { Section } from "./section.tsx";
import { useChange } from "./use-change.ts";

const stale = ["mailboxes", "conversations"];

/** The boxes that are read: how each is, and another one. */
export function Mailboxes() {
  const { t } = useTranslation();
  const { write } = useMay();
  const boxes = useQuery({
    queryKey: ["mailboxes"],
    queryFn: async () => unwrap(await api.GET("/api/v1/mailboxes")).rows,
  });
  return (
    <Section id="mailboxes" title={t("settings.mailboxes.title")} about={t("settings.mailboxes.about")}>
      {boxes.data?.map((box) => (
        <MailboxLine key={box.id} box={box} stale={stale} />
      ))}
      {write && <NewMailbox />}
      {write && <DropAddress stale={stale} />}
    </Section>
  );
}

function NewMailbox() {
  const { t } = useTranslation();
  const me = useMe();
  const [given, setGiven] = useState(noMailbox);
  const [secret, setSecret] = useState(noSecret);
  const add = useChange(
    async () =>
      unwrap(
        await api.POST("/api/v1/mailboxes", {
          body: { ...settingsBody(given, me?.user.id ?? null), address: given.address, ...secretBody(secret) },
        }),
      ),
    {
      stale,
      says: (box) => {
        setGiven(noMailbox);
        setSecret(noSecret);
        return t("settings.mailboxes.added", { name: box.name });
      },
    },
  );
  return (
    <form
      aria-label={t("settings.mailboxes.add")}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        add.mutate(undefined as never);
      }}
    >
      <MailboxSettings given={given} change={setGiven} />
      <Group gap="xs" align="flex-end" mt={6}>
        <SecretFields secret={secret} change={setSecret} />
        <Button size="compact-sm" type="submit" loading={add.isPending}>
          {t("settings.mailboxes.add")}
        </Button>
      </Group>
    </form>
  );
}
