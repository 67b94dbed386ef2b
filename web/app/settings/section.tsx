import { Box, Group, Stack, Text, Title, VisuallyHidden } from "@mantine/core";
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

/** A table that scrolls by itself on a narrow screen; its last column, of buttons, is named for screen readers only. */
export function Rows({ label, heads, children }: { label: string; heads: string[]; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling part is reached by Tab, so that keys can scroll it
    <div className={classes.scroll} tabIndex={0} role="group" aria-label={label}>
      <table className={classes.rows}>
        <thead>
          <tr>
            {heads.slice(0, -1).map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            <th scope="col">
              <VisuallyHidden>{heads.at(-1)}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
