import {
  Button,
  Drawer,
  Group,
  NumberInput,
  PasswordInput,
  Select,
  Stack,
  Switch,
  Text,
  TextInput,
} from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { GrantFields } from "../../app/settings/mailbox-secret.tsx";
import { api, ifMatch, unwrap } from "../../app/api/client.ts";
import { DialogHead } from "../../app/dialog-head.tsx";
import { todayIn } from "../../app/format.ts";
import { useMe } from "../../app/session.ts";
import { useChange } from "../../app/settings/use-change.ts";
import { sayFault } from "../../app/undo.tsx";
import classes from "./email.module.css";
import { type SendingAccount, useSendingAccounts } from "./use-email.ts";

/** A server that mail leaves by: who from, which server, how much at most. */
export function AccountDrawer({ id, close }: { id: string; close: () => void }) {
  const { t } = useTranslation();
  const account = useSendingAccounts().data?.find((one) => one.id === id);
  return (
    <Drawer.Root opened onClose={close} position="right" size={520}>
      <Drawer.Overlay />
      <Drawer.Content>
        <DialogHead title={id === "new" ? t("email.account.add") : (account?.name ?? "")} Parts={Drawer} />
        <Drawer.Body pt="xs">
          {(id === "new" || account) && <AccountForm account={account} close={close} />}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

const usualPort = { starttls: 587, tls: 465, none: 25 };
type Texts = "name" | "from_name" | "from_address" | "reply_to" | "host" | "username" | "password" | "bounce_domain";
type Numbers = "port" | "per_hour" | "per_domain_hour" | "max_connections" | "warm_up_daily";

function valuesOf(account: SendingAccount | undefined) {
  return {
    name: account?.name ?? "",
    from_name: account?.from_name ?? "",
    from_address: account?.from_address ?? "",
    reply_to: account?.reply_to ?? "",
    host: account?.host ?? "",
    security: account?.security ?? ("starttls" as SendingAccount["security"]),
    port: (account?.port ?? usualPort.starttls) as number | string,
    username: account?.username ?? "",
    password: "",
    bounce_domain: account?.bounce_domain ?? "",
    per_hour: (account?.per_hour ?? "") as number | string,
    per_domain_hour: (account?.per_domain_hour ?? "") as number | string,
    max_connections: (account?.max_connections ?? 4) as number | string,
    warm_up_from: account?.warm_up_from ?? null,
    warm_up_daily: (account?.warm_up_daily ?? 50) as number | string,
    mine: account?.user_id != null,
    auth: "password" as "password" | "token",
    grant: { token_url: "", client_id: "", client_secret: "", refresh_token: "" },
  };
}
type Values = ReturnType<typeof valuesOf>;

/** As the API takes it: what is empty is nothing, and a password left empty stays the one that is kept. */
function bodyOf(values: Values, user: string | null) {
  const orNull = (text: string): string | null => text.trim() || null;
  const count = (value: number | string): number | null => (value === "" ? null : Number(value));
  return {
    name: values.name.trim() || values.from_address,
    from_name: values.from_name,
    from_address: values.from_address.trim(),
    reply_to: orNull(values.reply_to),
    host: values.host.trim(),
    port: Number(values.port),
    security: values.security,
    username: orNull(values.username),
    ...(values.auth === "token"
      ? { grant: { ...values.grant, client_secret: values.grant.client_secret || null } }
      : values.password
        ? { password: values.password }
        : {}),
    bounce_domain: orNull(values.bounce_domain),
    per_hour: count(values.per_hour),
    per_domain_hour: count(values.per_domain_hour),
    max_connections: Number(values.max_connections) || 4,
    warm_up_from: values.warm_up_from,
    warm_up_daily: Number(values.warm_up_daily) || 50,
    user_id: values.mine ? user : null,
  };
}

function AccountForm({ account, close }: { account: SendingAccount | undefined; close: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const [values, setValues] = useState(() => valuesOf(account));
  const set = (part: Partial<Values>): void => setValues((now) => ({ ...now, ...part }));
  const [instead, setInstead] = useState<string | null>(null);
  const others = (useSendingAccounts().data ?? []).filter((one) => one.id !== account?.id && one.user_id === null);
  const user = account?.user_id ?? me?.user.id ?? null;
  const save = useChange(
    async () => {
      const body = bodyOf(values, user);
      if (!account) return unwrap(await api.POST("/api/v1/sending-accounts", { body }));
      const path = { path: { id: account.id } };
      return unwrap(
        await api.PATCH("/api/v1/sending-accounts/{id}", { params: path, body, ...ifMatch(account.revision) }),
      );
    },
    {
      stale: ["sending-accounts"],
      says: (kept) => {
        close();
        return t("email.account.kept", { name: kept.name });
      },
    },
  );
  const remove = useChange(
    async () =>
      unwrap(
        await api.DELETE("/api/v1/sending-accounts/{id}", {
          params: { path: { id: (account as SendingAccount).id }, query: instead ? { instead } : {} },
        }),
      ),
    {
      stale: ["sending-accounts"],
      says: ({ moved, cancelled }) => {
        close();
        return t("email.account.removed", { name: values.name, moved, cancelled });
      },
    },
  );
  const text = (name: Texts) => ({
    label: t(`email.account.${name}`),
    value: values[name],
    autoComplete: "off",
    onChange: (event: { currentTarget: { value: string } }) => set({ [name]: event.currentTarget.value }),
  });
  const number = (name: Numbers) => ({
    label: t(`email.account.${name}`),
    value: values[name],
    min: 1,
    allowDecimal: false,
    hideControls: true,
    onChange: (value: number | string) => set({ [name]: value }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate(undefined as never);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput {...text("from_address")} required type="email" data-autofocus />
        <Group gap="sm" grow align="flex-start">
          <TextInput {...text("from_name")} />
          <TextInput {...text("name")} placeholder={values.from_address} />
        </Group>
        <Group gap="sm" wrap="nowrap" align="flex-start">
          <TextInput {...text("host")} required flex={1} />
          <NumberInput {...number("port")} required w={84} max={65_535} />
        </Group>
        <Select
          label={t("email.account.security")}
          data={(["starttls", "tls", "none"] as const).map((value) => ({
            value,
            label: t(`email.account.secured.${value}`),
          }))}
          value={values.security}
          allowDeselect={false}
          onChange={(security) => security && set({ security, port: usualPort[security] })}
        />
        <Group gap="sm" grow align="flex-start">
          <TextInput {...text("username")} />
          <Select
            label={t("settings.mailboxes.auth")}
            data={(["password", "token"] as const).map((value) => ({
              value,
              label: t(`settings.mailboxes.by.${value}`),
            }))}
            value={values.auth}
            allowDeselect={false}
            onChange={(auth) => set({ auth: auth as Values["auth"] })}
          />
        </Group>
        {values.auth === "token" ? (
          <GrantFields grant={values.grant} change={(grant) => set({ grant })} />
        ) : (
          <PasswordInput
            {...text("password")}
            autoComplete="new-password"
            placeholder={account ? t("email.account.password-kept") : ""}
            visibilityToggleButtonProps={{ "aria-label": t("settings.password.show") }}
          />
        )}
        <TryConnection account={account} values={values} />
        <Text fw={600} size="sm" mt={4}>
          {t("email.account.limits")}
        </Text>
        <Group gap="sm" grow align="flex-start">
          <NumberInput {...number("per_hour")} placeholder={t("email.account.no-limit")} />
          <NumberInput {...number("per_domain_hour")} placeholder={t("email.account.no-limit")} />
        </Group>
        <Switch
          label={t("email.account.warm-up")}
          description={t("email.account.warm-up-says")}
          checked={values.warm_up_from !== null}
          onChange={(event) => set({ warm_up_from: event.currentTarget.checked ? todayIn("UTC") : null })}
        />
        {values.warm_up_from !== null && <NumberInput {...number("warm_up_daily")} w={220} />}
        <details className={classes["more"]}>
          <summary>{t("email.account.more")}</summary>
          <Stack gap="sm" mt={8}>
            <TextInput {...text("reply_to")} description={t("email.account.reply_to-says")} type="email" />
            <TextInput {...text("bounce_domain")} description={t("email.account.bounce_domain-says")} />
            <NumberInput {...number("max_connections")} max={20} w={220} />
            <Switch
              label={t("email.account.mine")}
              checked={values.mine}
              onChange={(event) => set({ mine: event.currentTarget.checked })}
            />
          </Stack>
        </details>
        <Group justify="space-between">
          <Button type="submit" loading={save.isPending}>
            {t("email.save")}
          </Button>
          {account && others.length > 0 && (
            <Select
              size="xs"
              aria-label={t("email.account.instead")}
              placeholder={t("email.account.called-off")}
              clearable
              data={others.map((one) => ({ value: one.id, label: t("email.account.goes-by", { name: one.name }) }))}
              value={instead}
              onChange={setInstead}
            />
          )}
          {account && (
            <Button
              variant="subtle"
              color="clay"
              loading={remove.isPending}
              onClick={() => remove.mutate(undefined as never)}
            >
              {t("email.account.remove")}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}

/** Asks the server before anything is kept: a wrong password is found here and not by the first mailing. */
function TryConnection({ account, values }: { account: SendingAccount | undefined; values: Values }) {
  const { t } = useTranslation();
  const check = useMutation({
    mutationFn: async () => {
      const { host, port, security, from_address, username } = bodyOf(values, null);
      return unwrap(
        await api.POST("/api/v1/connection-checks", {
          body: {
            host,
            port,
            security,
            from_address,
            username,
            ...(values.password ? { password: values.password } : {}),
            ...(account ? { account: account.id } : {}),
          },
        }),
      );
    },
    onError: sayFault,
  });
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <Button
        size="compact-sm"
        variant="light"
        flex="none"
        loading={check.isPending}
        disabled={!values.host || !values.from_address}
        onClick={() => check.mutate()}
      >
        {t("email.connection.try")}
      </Button>
      <Text size="sm" role="status" c={check.data?.good === false ? "var(--tilth-overdue)" : undefined}>
        {check.data?.good && t("email.connection.good")}
        {check.data?.problem && t(`email.connection.problem.${check.data.problem}`)}
        {check.data?.said && (
          <Text span size="xs" display="block" c="dimmed" className={classes["code"]}>
            {check.data.said}
          </Text>
        )}
      </Text>
    </Group>
  );
}
