import { Badge, Button, Group, Text } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, ifMatch, type Schemas, unwrap } from "../api/client.ts";
import { useFormat } from "../format.ts";
import { useMe } from "../session.ts";
import { fieldsOf, type MailboxFields, MailboxSettings, settingsBody } from "./mailbox-fields.tsx";
import { MendMailbox } from "./mend-mailbox.tsx";
import { useMay } from "./role.ts";
import { useChange } from "./use-change.ts";

type Mailbox = Schemas["Mailbox"];

/** One mailbox: how it is, what can be done about it, and whether all that lies in it is known. */
export function MailboxLine({ box, stale }: { box: Mailbox; stale: string[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { write } = useMay();
  const [editing, setEditing] = useState(false);
  const path = { params: { path: { id: box.id } } };
  const pause = useChange(
    async () =>
      unwrap(
        await api.PATCH("/api/v1/mailboxes/{id}", {
          ...path,
          body: { paused: box.state === "active" },
          ...ifMatch(box.revision),
        }),
      ),
    {
      stale,
      says: () =>
        t(box.state === "active" ? "settings.mailboxes.paused" : "settings.mailboxes.resumed", { name: box.name }),
    },
  );
  const remove = useChange(
    async () => unwrap(await api.DELETE("/api/v1/mailboxes/{id}", { ...path, ...ifMatch(box.revision) })),
    { stale, says: () => t("settings.mailboxes.removed", { name: box.name }) },
  );
  const compare = useChange(async () => unwrap(await api.POST("/api/v1/mailboxes/{id}/reconciliations", path)), {
    stale: [],
  });
  return (
    <div>
      <Group justify="space-between" gap="xs">
        <div>
          <Text size="sm" component="div">
            {box.name === box.address ? box.address : `${box.name} · ${box.address}`}{" "}
            {box.state === "stopped" && (
              <Badge size="sm" color="red" variant="light" tt="none">
                {t("settings.mailboxes.state.stopped")}
              </Badge>
            )}
          </Text>
          <Text size="xs" c="dimmed">
            {[
              box.state === "stopped" ? "" : t(`settings.mailboxes.state.${box.state}`),
              box.synced_at ? t("settings.mailboxes.read-on", { day: format.day(box.synced_at.slice(0, 10)) }) : "",
              faultOf(box, t),
            ]
              .filter((one) => one !== "")
              .join(" · ")}
          </Text>
        </div>
        {write && (
          <Group gap={6}>
            {box.kind === "imap" && (
              <>
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-expanded={editing}
                  onClick={() => setEditing(!editing)}
                >
                  {t("settings.mailboxes.edit")}
                </Button>
                <Button
                  size="compact-xs"
                  variant="default"
                  loading={compare.isPending}
                  onClick={() => compare.mutate(undefined as never)}
                >
                  {t("settings.mailboxes.compare")}
                </Button>
              </>
            )}
            <Button size="compact-xs" variant="default" onClick={() => pause.mutate(undefined as never)}>
              {t(box.state === "active" ? "settings.mailboxes.pause" : "settings.mailboxes.resume")}
            </Button>
            <Button
              size="compact-xs"
              variant="default"
              aria-label={t("settings.remove-named", { name: box.name })}
              onClick={() => remove.mutate(undefined as never)}
            >
              {t("settings.mailboxes.remove")}
            </Button>
          </Group>
        )}
      </Group>
      {compare.data && <Compared answer={compare.data} />}
      {editing && <EditMailbox key={box.revision} box={box} stale={stale} done={() => setEditing(false)} />}
      {write && box.state === "stopped" && <MendMailbox key={box.revision} box={box} stale={stale} />}
    </div>
  );
}

function faultOf(box: Mailbox, t: ReturnType<typeof useTranslation>["t"]): string {
  if (!box.fault) return "";
  const code = String(box.fault["code"] ?? "");
  const said = String(box.fault["problem"] ?? "");
  if (code === "mailbox_refused") return t("settings.mailboxes.refused", { login: box.login });
  return code === "token_refused" ? t("settings.mailboxes.no-token", { said }) : said || code;
}

/** In the box = stored + skipped + failed; what is missing is said first. */
function Compared({ answer }: { answer: Schemas["MailboxReconciliation"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const counts = (["in_the_box", "stored", "skipped", "failed"] as const).map(
    (name) => [name, format.number(answer[name])] as const,
  );
  return (
    <Text size="xs" role="status" component="div" {...(answer.missing > 0 ? { fw: 600 } : {})}>
      {t(answer.missing > 0 ? "settings.mailboxes.missing" : "settings.mailboxes.none-missing", {
        count: answer.missing,
        ...Object.fromEntries(counts),
      })}
      {answer.reasons.map((row) => (
        <Text key={`${row.outcome} ${row.reason}`} size="xs" c="dimmed">
          {t(`settings.mailboxes.why.${row.outcome}`, { count: row.count, reason: row.reason })}
        </Text>
      ))}
    </Text>
  );
}

function EditMailbox({ box, stale, done }: { box: Mailbox; stale: string[]; done: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const [given, setGiven] = useState<MailboxFields>(() => fieldsOf(box));
  const edit = useChange(
    async () => {
      const { user_id, ...settings } = settingsBody(given, me?.user.id ?? null);
      return unwrap(
        await api.PATCH("/api/v1/mailboxes/{id}", {
          params: { path: { id: box.id } },
          // A colleague's own stays theirs.
          body: { ...settings, ...(given.mine === (box.user_id !== null) ? {} : { user_id }) },
          ...ifMatch(box.revision),
        }),
      );
    },
    {
      stale,
      says: () => {
        done();
        return t("settings.mailboxes.changed", { name: box.name });
      },
    },
  );
  return (
    <form
      aria-label={t("settings.mailboxes.edit-named", { name: box.name })}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        edit.mutate(undefined as never);
      }}
    >
      <MailboxSettings given={given} change={setGiven} known />
      <Group gap="xs" mt={6}>
        <Button size="compact-sm" type="submit" loading={edit.isPending}>
          {t("settings.save")}
        </Button>
      </Group>
    </form>
  );
}
