import { Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";

/** An empty screen teaches the first step and offers to do it. */
export function Empty({ title, says, children }: { title: string; says: ReactNode; children?: ReactNode }) {
  return (
    <Stack className="tilth-panel" align="center" gap="xs" py={48} px="md" ta="center">
      <Title order={2}>{title}</Title>
      <Text c="dimmed" maw={520} component="div">
        {says}
      </Text>
      {children}
    </Stack>
  );
}
