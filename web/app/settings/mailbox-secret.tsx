import { PasswordInput, Select, TextInput } from "@mantine/core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../api/client.ts";

type Auth = Schemas["Mailbox"]["auth"];

/** How a mailbox is signed in to, as it is typed. */
export interface Secret {
  auth: Auth | "token";
  password: string;
  token_url: string;
  client_id: string;
  client_secret: string;
  refresh_token: string;
}

export const noSecret: Secret = {
  auth: "password",
  password: "",
  token_url: "",
  client_id: "",
  client_secret: "",
  refresh_token: "",
};

/** As the server takes it: tokens that renew themselves, a token as it is, or a password. */
export function secretBody({ auth, password, client_secret, ...grant }: Secret) {
  if (auth === "token")
    return {
      auth: "oauth" as const,
      grant: {
        token_url: grant.token_url,
        client_id: grant.client_id,
        refresh_token: grant.refresh_token,
        client_secret: client_secret || null,
      },
    };
  return { auth, password };
}

const known = ["https://oauth2.googleapis.com/token", "https://login.microsoftonline.com/common/oauth2/v2.0/token"];

export type Grant = Pick<Secret, "token_url" | "client_id" | "client_secret" | "refresh_token">;

/** Where tokens are given, and what is shown there to get the next (RFC 6749, section 6). */
export function GrantFields({ grant, change }: { grant: Grant; change: (grant: Grant) => void }) {
  const { t } = useTranslation();
  const urls = useId();
  const { token_url, client_id, client_secret, refresh_token } = grant;
  const given = { token_url, client_id, client_secret, refresh_token };
  const field = (name: keyof Grant) => ({
    size: "xs" as const,
    label: t(`settings.mailboxes.${name}`),
    value: given[name],
    autoComplete: "off",
    onChange: (event: { currentTarget: { value: string } }) => change({ ...given, [name]: event.currentTarget.value }),
  });
  const show = { visibilityToggleButtonProps: { "aria-label": t("settings.password.show") } };
  return (
    <>
      <TextInput {...field("token_url")} type="url" list={urls} required />
      <datalist id={urls}>
        {known.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </datalist>
      <TextInput {...field("client_id")} required />
      <PasswordInput {...field("client_secret")} {...show} />
      <PasswordInput {...field("refresh_token")} required {...show} />
    </>
  );
}

export function SecretFields({ secret, change }: { secret: Secret; change: (secret: Secret) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <Select
        size="xs"
        label={t("settings.mailboxes.auth")}
        data={(["password", "token", "oauth"] as const).map((one) => ({
          value: one,
          label: t(`settings.mailboxes.by.${one}`),
        }))}
        value={secret.auth}
        allowDeselect={false}
        onChange={(value) => change({ ...secret, auth: value as Secret["auth"] })}
      />
      {secret.auth === "token" ? (
        <GrantFields grant={secret} change={(grant) => change({ ...secret, ...grant })} />
      ) : (
        <PasswordInput
          size="xs"
          label={t("settings.mailboxes.password")}
          value={secret.password}
          autoComplete="off"
          required
          visibilityToggleButtonProps={{ "aria-label": t("settings.password.show") }}
          onChange={(event) => change({ ...secret, password: event.currentTarget.value })}
        />
      )}
    </>
  );
}
