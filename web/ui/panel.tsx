import { Box, Group, Title } from "@mantine/core";
import { type ReactNode, useId } from "react";

/** A titled part of a screen; the title names its region for screen readers. */
export function Panel({
  title,
  actions,
  children,
  pad = "sm",
}: {
  title?: string;
  actions?: ReactNode;
  children: ReactNode;
  pad?: string | number;
}) {
  const id = useId();
  return (
    <Box component="section" className="tilth-panel" p={pad} aria-labelledby={title ? id : undefined}>
      {title && (
        <Group justify="space-between" mb={6} gap="xs">
          <Title order={2} size="h3" id={id}>
            {title}
          </Title>
          {actions}
        </Group>
      )}
      {children}
    </Box>
  );
}
