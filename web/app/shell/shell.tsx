import { AppShell, Box, Burger, Group, NavLink, ScrollArea, Text, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import {
  IconAddressBook,
  IconArrowMerge,
  IconBooks,
  IconBox,
  IconGift,
  IconMail,
  IconMailbox,
  IconMessage,
  IconPhone,
  IconChecklist,
  IconFileImport,
  IconInbox,
  IconPlugConnected,
  IconSearch,
  IconSettings,
  IconSun,
  IconBulb,
  IconTrophy,
  IconUserShare,
} from "@tabler/icons-react";
import { Link, Outlet, useNavigate, useRouterState } from "@tanstack/react-router";
import type { ComponentType } from "react";
import { useTranslation } from "react-i18next";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { useMe } from "../session.ts";
import { useStream } from "../stream.ts";
import { takeBackLast } from "../undo.tsx";
import { type Place, places } from "./go.ts";
import { Palette, openPalette } from "./palette.tsx";
import { PromiseGauge } from "./promise-gauge.tsx";
import { ShortcutList } from "./shortcut-list.tsx";
import { UserMenu } from "./user-menu.tsx";

const icons: Record<string, ComponentType<{ size?: number; stroke?: number }>> = {
  today: IconSun,
  inbox: IconInbox,
  customers: IconAddressBook,
  calls: IconPhone,
  mailings: IconMail,
  letters: IconMailbox,
  texts: IconMessage,
  errands: IconGift,
  top: IconTrophy,
  products: IconBox,
  library: IconBooks,
  knowledge: IconBulb,
  moves: IconUserShare,
  verifications: IconChecklist,
  duplicates: IconArrowMerge,
  sources: IconPlugConnected,
  imports: IconFileImport,
  settings: IconSettings,
};

const parts = (["day", "data", "last"] as const).map(
  (part) => [part, (places as readonly Place[]).filter(({ group = "day" }) => group === part)] as const,
);

/** The frame of every screen: menu, search, the promise kept, the user. It paints before any data is there. */
export function Shell() {
  const { t } = useTranslation();
  const [open, menu] = useDisclosure(false);
  const me = useMe();
  const navigate = useNavigate();
  const here = useRouterState({ select: (state) => state.location.pathname });
  useStream(me !== undefined);
  useShortcuts([
    ...places.map((place) => ({
      keys: `g ${place.key}`,
      label: t(`app.go.${place.name}`),
      run: () => void navigate({ to: place.path }),
    })),
    { keys: "mod+k", label: t("app.palette.open"), whileTyping: true, run: openPalette },
    { keys: "/", label: t("app.palette.open"), run: openPalette },
    { keys: "u", label: t("app.undo"), run: () => void takeBackLast() },
  ]);
  return (
    <AppShell
      header={{ height: 48 }}
      navbar={{ width: 188, breakpoint: "sm", collapsed: { mobile: !open } }}
      padding={{ base: "xs", sm: "md" }}
    >
      <a className="tilth-skip" href="#main">
        {t("app.skip")}
      </a>
      <AppShell.Header px="sm">
        <Group h="100%" wrap="nowrap" gap="sm">
          <Burger opened={open} onClick={menu.toggle} hiddenFrom="sm" size="sm" aria-label={t("app.menu")} />
          <Text fw={700} size="lg" visibleFrom="sm" c="var(--tilth-kept)">
            {me?.workspace.name ?? t("app.name")}
          </Text>
          <UnstyledButton onClick={openPalette} flex={1} maw={440} miw={0} className="tilth-panel" px="sm" py={5}>
            <Group gap="xs" wrap="nowrap" c="dimmed">
              <IconSearch size={15} />
              <Text size="sm" truncate flex={1}>
                {t("app.palette.placeholder")}
              </Text>
              <Box component="kbd" visibleFrom="sm">
                {t("app.palette.keys")}
              </Box>
            </Group>
          </UnstyledButton>
          <Group ml="auto" gap="sm" wrap="nowrap">
            <PromiseGauge />
            <UserMenu />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" component="nav" aria-label={t("app.menu")}>
        <ScrollArea>
          {parts.map(([group, members]) => (
            <Box key={group} mt={group === "day" ? 0 : "sm"}>
              {group === "data" && (
                <Text size="xs" fw={600} c="dimmed" px="sm" pb={2}>
                  {t("app.go.data")}
                </Text>
              )}
              {members.map((place) => (
                <MenuLink key={place.name} place={place} here={here} onClick={menu.close} />
              ))}
            </Box>
          ))}
        </ScrollArea>
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1}>
        <Outlet />
      </AppShell.Main>
      <Palette />
      <ShortcutList />
    </AppShell>
  );
}

function MenuLink({ place, here, onClick }: { place: Place; here: string; onClick: () => void }) {
  const { t } = useTranslation();
  const Icon = icons[place.name] as ComponentType<{ size?: number; stroke?: number }>;
  const active = here.startsWith(place.path);
  return (
    <NavLink
      component={Link}
      to={place.path}
      label={t(`app.go.${place.name}`)}
      leftSection={<Icon size={17} stroke={1.7} />}
      active={active}
      aria-current={active ? "page" : undefined}
      onClick={onClick}
      style={{ borderRadius: 6 }}
    />
  );
}
