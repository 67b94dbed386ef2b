import { Stack, Table, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { fieldName } from "./field-names.ts";
import { type Import, isOver } from "./read-import.ts";

type Example = Import["examples"][number];

const order = ["updated", "created", "unchanged"] as const;

/** A few rows of each outcome: what they say, and what of that would change something that is there. */
export function Examples({ one }: { one: Import }) {
  const { t } = useTranslation();
  const several = one.files.length > 1;
  const shown = one.examples.toSorted((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome));
  if (!isOver(one.state) || shown.length === 0) return null;
  return (
    <Stack gap={4}>
      <Title order={3}>{t("sources.dry.examples")}</Title>
      <Table.ScrollContainer minWidth={560}>
        <Table verticalSpacing={4} aria-label={t("sources.dry.examples")}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={several ? 160 : 70}>{t("sources.rows.line")}</Table.Th>
              <Table.Th w={90}>{t("sources.rows.outcome")}</Table.Th>
              <Table.Th>{t("sources.dry.becomes")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((example) => (
              <Table.Tr key={`${example.file} ${example.outcome} ${example.line}`}>
                <Table.Td>{several ? `${one.files[example.file]?.name}: ${example.line}` : example.line}</Table.Td>
                <Table.Td>{t(`sources.count.${example.outcome}`)}</Table.Td>
                <Table.Td>
                  <Says example={example} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  );
}

function Says({ example }: { example: Example }) {
  const { t } = useTranslation();
  // Of what is there only the changes are told; who it is stands before them.
  const who = example.changes.length > 0 ? example.says.slice(0, 2) : example.says;
  return (
    <>
      <Text size="sm" lineClamp={3}>
        {who.map((said, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what a row says never changes its order
          <span key={index}>
            {index > 0 && " · "}
            <Text span inherit c="dimmed">
              {fieldName(said.field, t)}
            </Text>{" "}
            {said.value}
          </span>
        ))}
      </Text>
      {example.changes.map((change, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same
        <Text key={index} size="sm">
          {change.from === null || change.from === undefined
            ? t("sources.dry.adds", { field: fieldName(change.field, t), value: change.value })
            : t("sources.dry.changes", { field: fieldName(change.field, t), from: change.from, value: change.value })}
        </Text>
      ))}
    </>
  );
}
