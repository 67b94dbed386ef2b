import { PasswordInput, Text, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../api/client.ts";
import { queries } from "../queries.ts";
import { Door } from "./door.tsx";

export function SignIn() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const submit = async (): Promise<void> => {
    unwrap(await api.POST("/api/v1/session", { body: { email, password } }));
    queries.clear();
    await navigate({ href: backTo() });
  };
  return (
    <Door
      title={t("entry.sign-in.title")}
      action={t("entry.sign-in.do")}
      submit={submit}
      after={
        <Text size="sm" c="dimmed">
          {t("entry.sign-in.forgotten")}
        </Text>
      }
    >
      <TextInput
        label={t("entry.email")}
        type="email"
        autoComplete="username"
        required
        autoFocus
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordInput
        label={t("entry.password")}
        visibilityToggleButtonProps={{ "aria-label": t("entry.password-show") }}
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
    </Door>
  );
}

/** Where the visitor wanted to go; only within this site. */
function backTo(): string {
  const back = new URLSearchParams(window.location.search).get("back") ?? "";
  return /^\/(?![/\\])/.test(back) ? back : "/today";
}
