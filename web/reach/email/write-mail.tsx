import { Button, Group, Select, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { IconMail } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { useMe } from "../../app/session.ts";
import { useChange } from "../../app/settings/use-change.ts";
import { SideDrawer } from "../../know/accounts/index.ts";
import { MailFiles } from "../../know/outgoing/index.ts";
import { purposes, useSendingAccounts } from "./use-email.ts";

interface Recipient {
  person: string;
  name: string;
  account: string | null;
  /** What could be brought, where something fits. */
  item?: { item: string; title: string } | null;
}
type Point = Schemas["ShownPoint"];
interface Draft {
  subject: string;
  text: string;
  benefit: string;
  purpose: (typeof purposes)[number];
  point: string | null;
  sender: string | null;
  bring: boolean;
  files: Schemas["OutgoingFile"][];
}
const blank: Draft = {
  subject: "",
  text: "",
  benefit: "",
  purpose: "help",
  point: null,
  sender: null,
  bring: false,
  files: [],
};
/** What was written and not sent, by person: closing loses nothing. */
const unsent = new Map<string, Draft>();

/** Opens one mail to one person: it leaves through the ledger, and looks like the writer's own. */
export function WriteMail({ to, compact = false }: { to: Recipient; compact?: boolean }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const me = useMe();
  if (me?.user.role === "reader") return null;
  return (
    <>
      <Button
        size={compact ? "compact-xs" : "sm"}
        variant="default"
        leftSection={<IconMail size={compact ? 12 : 15} aria-hidden="true" />}
        aria-label={t("email.write.to", { name: to.name })}
        onClick={() => setOpened(true)}
      >
        {t("email.write.open")}
      </Button>
      <SideDrawer
        opened={opened}
        onClose={() => setOpened(false)}
        size={560}
        title={t("email.write.to", { name: to.name })}
      >
        {opened && <MailForm to={to} close={() => setOpened(false)} />}
      </SideDrawer>
    </>
  );
}

function MailForm({ to, close }: { to: Recipient; close: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const [draft, setDraft] = useState<Draft>(() => unsent.get(to.person) ?? { ...blank, bring: Boolean(to.item) });
  const { data: senders } = useSendingAccounts();
  const { data: screen } = useQuery({
    queryKey: ["person", to.person],
    queryFn: async () =>
      unwrap(
        await api.GET("/api/v1/people/{id}/screen", { params: { path: { id: to.person } } }),
      ) as Schemas["PersonScreen"],
  });
  const change = (part: Partial<Draft>): void => {
    const next = { ...draft, ...part };
    unsent.set(to.person, next);
    setDraft(next);
  };
  const addresses = (screen?.contact_points ?? []).filter((point: Point) => point.kind === "email");
  const mine = (senders ?? []).filter(({ user_id }) => user_id === null || user_id === me?.user.id);
  // One's own account before what all share.
  const sender = draft.sender ?? mine.find(({ user_id }) => user_id !== null)?.id ?? mine[0]?.id ?? null;
  const point = draft.point ?? (addresses.find(({ usable }) => usable) ?? addresses[0])?.id ?? null;
  const send = useChange(
    async () =>
      unwrap(
        await api.POST("/api/v1/mails", {
          body: {
            sender: sender ?? "",
            contact_point: point ?? "",
            person: to.person,
            account: to.account,
            purpose: draft.purpose,
            subject: draft.subject,
            text: draft.text,
            benefit: draft.benefit.trim() || null,
            item: draft.bring ? (to.item?.item ?? null) : null,
            files: draft.files.map(({ id }) => id),
          },
        }),
      ),
    {
      stale: ["person", "account", "today"],
      says: ({ refused }) => {
        if (refused)
          return t("email.write.refused", { reason: t(`outgoing.reasons.${refused}`, { defaultValue: refused }) });
        unsent.delete(to.person);
        close();
        return t("email.write.sent", { name: to.name });
      },
    },
  );
  if (!screen || !senders) return null;
  if (mine.length === 0) return <Text size="sm">{t("email.write.no-sender")}</Text>;
  if (addresses.length === 0) return <Text size="sm">{t("email.write.no-address", { name: to.name })}</Text>;
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        send.mutate(undefined as never);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
      }}
    >
      <Stack gap="xs">
        <Group gap="xs" grow align="flex-start">
          <Select
            label={t("email.write.from")}
            data={mine.map((one) => ({ value: one.id, label: `${one.from_name} <${one.from_address}>` }))}
            value={sender}
            allowDeselect={false}
            onChange={(value) => change({ sender: value })}
          />
          <Select
            label={t("email.write.address")}
            data={addresses.map((one) => ({ value: one.id, label: one.value, disabled: !one.usable }))}
            value={point}
            allowDeselect={false}
            onChange={(value) => change({ point: value })}
          />
        </Group>
        <TextInput
          data-autofocus
          label={t("email.write.subject")}
          required
          maxLength={500}
          value={draft.subject}
          onChange={(event) => change({ subject: event.currentTarget.value })}
        />
        <Textarea
          label={t("email.write.text")}
          required
          autosize
          minRows={8}
          maxRows={24}
          value={draft.text}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
        <MailFiles files={draft.files} change={(files) => change({ files })} />
        <Group gap="xs" grow align="flex-start">
          <Select
            label={t("email.write.purpose")}
            data={purposes.map((value) => ({ value, label: t(`touches.purposes.${value}`) }))}
            value={draft.purpose}
            allowDeselect={false}
            onChange={(value) => change({ purpose: value as Draft["purpose"] })}
          />
          <TextInput
            label={t("email.write.benefit")}
            maxLength={500}
            value={draft.benefit}
            onChange={(event) => change({ benefit: event.currentTarget.value })}
          />
        </Group>
        {to.item && (
          <Button
            size="compact-sm"
            variant={draft.bring ? "light" : "default"}
            aria-pressed={draft.bring}
            onClick={() => change({ bring: !draft.bring })}
          >
            {t("email.write.bring", { title: to.item.title })}
          </Button>
        )}
        <Group justify="flex-end">
          <Button type="submit" loading={send.isPending} rightSection={<kbd>Ctrl ↵</kbd>}>
            {t("email.write.send")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
