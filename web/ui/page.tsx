import { Group, Stack, Text, Title } from "@mantine/core";
import { type ReactNode, useEffect } from "react";

/** The frame of a screen: its name, a line about it, what can be done. Painted before the data is there. */
export function Page({
  title,
  about,
  actions,
  children,
  wide = false,
}: {
  title: string;
  about?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  wide?: boolean;
}) {
  useEffect(() => {
    document.title = `${title} · Tilth`;
  }, [title]);
  return (
    <Stack gap="sm" maw={wide ? undefined : 1440} mx="auto">
      <Group justify="space-between" align="flex-end" gap="xs">
        <div>
          <Title order={1}>{title}</Title>
          {about && (
            <Text size="sm" c="dimmed" component="div">
              {about}
            </Text>
          )}
        </div>
        {actions && <Group gap="xs">{actions}</Group>}
      </Group>
      {children}
    </Stack>
  );
}
