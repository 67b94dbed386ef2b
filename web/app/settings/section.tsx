import { Box, Group, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./settings.module.css";

/** One part of the settings, reached by its name behind the #. */
export function Section({
  id,
  title,
  about,
  actions,
  children,
}: {
  id: string;
  title: string;
  about?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <Box component="section" id={id} aria-labelledby={`${id}-title`} className={classes.section}>
      <Group justify="space-between" align="flex-start" gap="xs" mb="xs">
        <Box maw={640}>
          <Title order={2} id={`${id}-title`}>
            {title}
          </Title>
          {about && (
            <Text size="sm" c="dimmed" component="div">
              {about}
            </Text>
          )}
        </Box>
        {actions}
      </Group>
      <Stack gap="sm">{children}</Stack>
    </Box>
  );
}

/** Fields of a form, two beside each other where there is room. */
export function Fields({ children }: { children: ReactNode }) {
  return <div className={classes.fields}>{children}</div>;
}

/** A table that scrolls by itself on a narrow screen. */
export function Rows({ label, heads, children }: { label: string; heads: (string | null)[]; children: ReactNode }) {
  return (
    // biome-ignore lint: a scrolling region is reached by Tab, so that keys can scroll it
    <div className={classes.scroll} tabIndex={0} role="group" aria-label={label}>
      <table className={classes.rows}>
        <thead>
          <tr>
            {heads.map((head, index) =>
              // biome-ignore lint: heads never move
              head === null ? (
                <td key={index} />
              ) : (
                <th key={index} scope="col">
                  {head}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
