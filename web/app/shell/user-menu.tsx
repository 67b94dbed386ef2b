import { ActionIcon, Avatar, Menu, Text, useMantineColorScheme, VisuallyHidden } from "@mantine/core";
import { IconKeyboard, IconLogout, IconMoon, IconSettings, IconSun } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "../api/client.ts";
import { useMe } from "../session.ts";

export function UserMenu() {
  const { t } = useTranslation();
  const me = useMe();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const initials = (me?.user.name ?? "")
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join("");
  const dark =
    colorScheme === "dark" || (colorScheme === "auto" && window.matchMedia("(prefers-color-scheme: dark)").matches);
  return (
    <Menu position="bottom-end" width={230}>
      <Menu.Target>
        <ActionIcon variant="subtle" size="lg" radius="xl">
          <VisuallyHidden>{t("app.user-menu")}</VisuallyHidden>
          <Avatar size={28} color="leaf" aria-hidden="true">
            {initials}
          </Avatar>
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" c="var(--mantine-color-text)">
            {me?.user.name}
          </Text>
          <Text size="xs">{me?.user.email}</Text>
        </Menu.Label>
        <Menu.Item leftSection={<IconSettings size={16} />} component={Link} to="/settings">
          {t("app.go.settings")}
        </Menu.Item>
        <Menu.Item
          leftSection={dark ? <IconSun size={16} /> : <IconMoon size={16} />}
          onClick={() => setColorScheme(dark ? "light" : "dark")}
        >
          {dark ? t("app.light") : t("app.dark")}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconKeyboard size={16} />}
          rightSection={<kbd>?</kbd>}
          onClick={() => window.dispatchEvent(new KeyboardEvent("keydown", { key: "?" }))}
        >
          {t("app.shortcuts")}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void signOut()}>
          {t("app.sign-out")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

async function signOut(): Promise<void> {
  await api.DELETE("/api/v1/session");
  window.location.assign("/sign-in");
}
