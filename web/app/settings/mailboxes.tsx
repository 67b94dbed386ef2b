import { Badge, Button, Group, Select, Switch, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, ifMatch, type Schemas, unwrap } from "../api/client.ts";
import { useFormat } from "../format.ts";
import { useMe } from "../session.ts";
import { DropAddress } from "./drop-address.tsx";
import { noSecret, SecretFields, secretBody } from "./mailbox-secret.tsx";
import { MendMailbox } from "./mend-mailbox.tsx";
import { useMay } from "./role.ts";
import { Section } from "./section.tsx";
import { useChange } from "./use-change.ts";

type Mailbox = Schemas["Mailbox"];
const stale = ["mailboxes", "conversations"];
const blank = { name: "", address: "", host: "", login: "", never: "" };

/** The boxes that are read: how each is, and another one. */
export function Mailboxes() {
  const { t } = useTranslation();
  const format = useFormat();
  const { write } = useMay();
  const me = useMe();
  const [given, setGiven] = useState(blank);
  const [security, setSecurity] = useState<Mailbox["security"]>("tls");
  const [secret, setSecret] = useState(noSecret);
  const [mine, setMine] = useState(false);
  const boxes = useQuery({
    queryKey: ["mailboxes"],
    queryFn: async () => unwrap(await api.GET("/api/v1/mailboxes")).rows,
  });
  const add = useChange(
    async () => {
      const { never, ...fields } = given;
      const never_domains = never.split(/[\s,]+/).filter((one) => one !== "");
      const user_id = mine ? (me?.user.id ?? null) : null;
      return unwrap(
        await api.POST("/api/v1/mailboxes", {
          body: { ...fields, ...secretBody(secret), never_domains, security, user_id },
        }),
      );
    },
    {
      stale,
      says: (box) => {
        setGiven(blank);
        setSecret(noSecret);
        return t("settings.mailboxes.added", { name: box.name });
      },
    },
  );
  const pause = useChange(
    async (box: Mailbox) =>
      unwrap(
        await api.PATCH("/api/v1/mailboxes/{id}", {
          params: { path: { id: box.id } },
          body: { paused: box.state === "active" },
          ...ifMatch(box.revision),
        }),
      ),
    {
      stale,
      says: (_, box) =>
        t(box.state === "active" ? "settings.mailboxes.paused" : "settings.mailboxes.resumed", { name: box.name }),
    },
  );
  const remove = useChange(
    async (box: Mailbox) =>
      unwrap(
        await api.DELETE("/api/v1/mailboxes/{id}", { params: { path: { id: box.id } }, ...ifMatch(box.revision) }),
      ),
    { stale, says: (_, box) => t("settings.mailboxes.removed", { name: box.name }) },
  );
  const field = (name: keyof typeof blank) => ({
    size: "xs" as const,
    label: t(`settings.mailboxes.${name}`),
    value: given[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setGiven((before) => ({ ...before, [name]: value }));
    },
  });
  const faultOf = (box: Mailbox): string => {
    if (!box.fault) return "";
    const code = String(box.fault["code"] ?? "");
    const said = String(box.fault["problem"] ?? "");
    if (code === "mailbox_refused") return t("settings.mailboxes.refused", { login: box.login });
    return code === "token_refused" ? t("settings.mailboxes.no-token", { said }) : said || code;
  };
  const send = (event: FormEvent): void => {
    event.preventDefault();
    add.mutate(undefined as never);
  };
  return (
    <Section id="mailboxes" title={t("settings.mailboxes.title")} about={t("settings.mailboxes.about")}>
      {boxes.data?.map((box) => (
        <div key={box.id}>
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
                  faultOf(box),
                ]
                  .filter((one) => one !== "")
                  .join(" · ")}
              </Text>
            </div>
            {write && (
              <Group gap={6}>
                <Button size="compact-xs" variant="default" onClick={() => pause.mutate(box)}>
                  {t(box.state === "active" ? "settings.mailboxes.pause" : "settings.mailboxes.resume")}
                </Button>
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={t("settings.remove-named", { name: box.name })}
                  onClick={() => remove.mutate(box)}
                >
                  {t("settings.mailboxes.remove")}
                </Button>
              </Group>
            )}
          </Group>
          {write && box.state === "stopped" && <MendMailbox key={box.revision} box={box} stale={stale} />}
        </div>
      ))}
      {write && (
        <form onSubmit={send}>
          <Group gap="xs" align="flex-end">
            <TextInput {...field("name")} required />
            <TextInput {...field("address")} type="email" required />
            <TextInput {...field("host")} required />
            <Select
              size="xs"
              label={t("settings.mailboxes.security")}
              data={(["tls", "starttls", "none"] as const).map((one) => ({
                value: one,
                label: t(`settings.mailboxes.secured.${one}`),
              }))}
              value={security}
              allowDeselect={false}
              onChange={(value) => setSecurity(value as Mailbox["security"])}
            />
            <TextInput {...field("login")} required />
            <SecretFields secret={secret} change={setSecret} />
            <TextInput {...field("never")} description={t("settings.mailboxes.never-says")} />
            <Switch
              size="sm"
              label={t("settings.mailboxes.mine")}
              checked={mine}
              onChange={(event) => setMine(event.currentTarget.checked)}
            />
            <Button size="compact-sm" type="submit" loading={add.isPending}>
              {t("settings.mailboxes.add")}
            </Button>
          </Group>
        </form>
      )}
      {write && <DropAddress stale={stale} />}
    </Section>
  );
}
