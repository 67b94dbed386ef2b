import { Alert, Badge, Button, Code, Group, Select, Table, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { sayFault } from "../../app/undo.tsx";
import { useMe } from "../../app/session.ts";
import { Panel } from "../../ui/panel.tsx";
import { currencies } from "../../app/entry/places.ts";
import { FormatChoice } from "./format-choice.tsx";
import { type Column, hasMoney, type Kind, kinds, lookAt, type WizardFile } from "./wizard-file.ts";

/** Below this a column is pointed out as a guess. */
const sure = 0.75;

/** One file: what it seems to be, and what each of its columns becomes. Sample values stand beside each, so that a wrong guess is seen. */
export function MappingPanel({
  file,
  source,
  onChange,
  onRemove,
}: {
  file: WizardFile;
  source: string;
  onChange: (file: WizardFile) => void;
  onRemove: () => void;
}) {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const again = useMutation({
    mutationFn: (told: { as: Kind | "auto"; header?: boolean | undefined }) =>
      lookAt(file.upload, file.name, source, told),
    onSuccess: onChange,
    onError: sayFault,
  });
  const { proposal } = file;
  const set = (changed: Column): void =>
    onChange({ ...file, columns: file.columns.map((column) => (column.column === changed.column ? changed : column)) });
  const fieldChoices = [
    { value: "", label: t("sources.map.leave-out") },
    ...proposal.fields.map((field) => ({ value: field, label: t(`sources.field.${field}`, { defaultValue: field }) })),
  ];
  const bad = proposal.sample.filter((row) => row.reason !== null);
  return (
    <Panel
      title={file.name}
      actions={
        <Group gap="xs">
          {proposal.remembered && <Badge variant="light">{t("sources.map.remembered")}</Badge>}
          <Button size="compact-sm" variant="subtle" onClick={onRemove}>
            {t("sources.map.remove")}
          </Button>
        </Group>
      }
    >
      <Group gap="sm" align="flex-end" mb="sm">
        <Select
          label={t("sources.map.kind")}
          w={190}
          data={kinds.map((value) => ({ value, label: t(`sources.kind.${value}`) }))}
          value={proposal.mapping.as}
          allowDeselect={false}
          onChange={(as) => as && again.mutate({ as: as as Kind, header: file.header })}
        />
        {proposal.kind !== "vcard" && (
          <Select
            label={t("sources.map.header")}
            w={210}
            data={[
              { value: "yes", label: t("sources.map.header-yes", { line: proposal.header_line ?? 1 }) },
              { value: "no", label: t("sources.map.header-no") },
            ]}
            value={proposal.mapping.header ? "yes" : "no"}
            allowDeselect={false}
            onChange={(value) => again.mutate({ as: proposal.mapping.as, header: value === "yes" })}
          />
        )}
        {hasMoney(file) && (
          <Select
            label={t("sources.map.currency")}
            description={
              file.columns.some((column) => column.asks === "currency") ? t("sources.format.asked") : undefined
            }
            w={230}
            searchable
            data={currencies(i18n.language)}
            value={file.currency ?? me?.workspace.currency ?? null}
            allowDeselect={false}
            onChange={(currency) => onChange({ ...file, currency })}
          />
        )}
      </Group>
      {proposal.lacks.length > 0 && (
        <Alert color="clay" variant="light" mb="sm">
          {t("sources.map.lacks", { fields: proposal.lacks.join(", ") })}
        </Alert>
      )}
      {proposal.warnings.map((warning) => (
        <Text key={warning.sentence} size="sm" c="var(--tilth-due)">
          {warning.sentence}
        </Text>
      ))}
      <Table.ScrollContainer minWidth={640}>
        <Table verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("sources.map.column")}</Table.Th>
              <Table.Th>{t("sources.map.samples")}</Table.Th>
              <Table.Th w={240}>{t("sources.map.becomes")}</Table.Th>
              <Table.Th w={180}>{t("sources.map.read-as")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {file.columns.map((column) => (
              <Table.Tr key={column.column}>
                <Table.Td fw={550}>{column.column}</Table.Td>
                <Table.Td>
                  <Text size="sm" c="dimmed" lineClamp={2}>
                    {column.samples.join(" · ")}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <Select
                    size="xs"
                    aria-label={t("sources.map.becomes-of", { column: column.column })}
                    data={fieldChoices}
                    searchable
                    value={column.field ?? ""}
                    allowDeselect={false}
                    onChange={(field) => set({ ...column, field: field || null, confidence: 1 })}
                    description={
                      column.field && column.confidence < sure
                        ? t("sources.map.guess", { reason: column.reason })
                        : undefined
                    }
                    inputWrapperOrder={["label", "input", "description", "error"]}
                  />
                </Table.Td>
                <Table.Td>
                  <FormatChoice column={column} onChange={set} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {bad.length > 0 && (
        <Text size="sm" c="var(--tilth-due)">
          {t("sources.map.bad", { count: bad.length })} <Code>{bad[0]?.reason}</Code>
        </Text>
      )}
    </Panel>
  );
}
