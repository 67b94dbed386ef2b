import { PasswordInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../api/client.ts";
import { Door } from "./door.tsx";

/** The one-time link that `tilth password-reset` prints. */
export function PasswordReset() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [password, setPassword] = useState("");
  const submit = async (): Promise<void> => {
    unwrap(await api.POST("/api/v1/password-reset", { body: { token: window.location.hash.slice(1), password } }));
    await navigate({ to: "/sign-in" });
  };
  return (
    <Door title={t("entry.reset.title")} action={t("entry.reset.do")} submit={submit}>
      <PasswordInput
        label={t("entry.password")}
        visibilityToggleButtonProps={{ "aria-label": t("entry.password-show") }}
        description={t("entry.password-rule")}
        required
        autoFocus
        autoComplete="new-password"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
    </Door>
  );
}
