import { Drawer, Group } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FocusNow } from "../../../ui/focus-now.tsx";

/** A drawer at the right over its screen. Its head is no `header`: the page has one already, and screen readers would find two. */
export function SideDrawer({
  opened,
  onClose,
  title,
  size,
  closeOnEscape = true,
  children,
}: {
  opened: boolean;
  onClose: () => void;
  title: string;
  size: number;
  closeOnEscape?: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <Drawer.Root opened={opened} onClose={onClose} position="right" size={size} closeOnEscape={closeOnEscape}>
      <Drawer.Overlay backgroundOpacity={0.25} />
      <Drawer.Content>
        <Group justify="space-between" wrap="nowrap" px="md" pt="sm" pb={6}>
          <Drawer.Title fw={650} fz="md" component="h2" m={0}>
            {title}
          </Drawer.Title>
          <Drawer.CloseButton aria-label={t("app.close")} />
        </Group>
        <Drawer.Body pt={4}>
          {children}
          <FocusNow />
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
