import { Alert, Badge, Button, Code, Group, Select, Table, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../app/format.ts";
import { inReaderWords } from "../../app/problems/in-reader-words.ts";
import { sayFault } from "../../app/undo.tsx";
import { useMe } from "../../app/session.ts";
import { Panel } from "../../ui/panel.tsx";
import { currencies } from "../../app/entry/places.ts";
import { fieldName, lackInWords } from "./field-names.ts";
import { FormatChoice } from "./format-choice.tsx";
import { chooseField, type Column, hasMoney, type Kind, kinds, lookAt, type WizardFile } from "./wizard-file.ts";

/** Below this a column is pointed out as a guess. */
const sure = 0.75;
/** Whose own fields a column of this kind may become. */
const ownFieldsOf: Partial<Record<Kind, string>> = { accounts: "account", people: "person" };

/** One file: what it seems to be, and what each of its columns becomes. Sample values stand beside each, so that a wrong guess is seen. */
export function MappingPanel({
  file,
  source,
  from,
  onChange,
  onRemove,
}: {
  file: WizardFile;
  /** Its own, else the page's. */
  source: string;
  /** Where it comes from, to be told apart from others on the page. */
  from?: ReactNode;
  onChange: (file: WizardFile) => void;
  onRemove: () => void;
}) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const me = useMe();
  const again = useMutation({
    mutationFn: (told: { as: Kind | "auto"; header?: boolean | undefined }) =>
      lookAt(file.upload, file.name, source, told),
    onSuccess: (looked) => onChange({ ...looked, own: file.own }),
    onError: sayFault,
  });
  const { proposal } = file;
  const choose = useMutation({
    mutationFn: ({ column, field }: { column: string; field: string | null }) =>
      chooseField(file, source, column, field),
    onSuccess: onChange,
    onError: sayFault,
  });
  const set = (changed: Column): void =>
    onChange({
      ...file,
      touched: true,
      columns: file.columns.map((column) => (column.column === changed.column ? changed : column)),
    });
  const named = proposal.fields.map((field) => ({ value: field, label: fieldName(field, t) }));
  // What Tilth has no place for becomes a field of the workspace's own, named like its column.
  const owner = ownFieldsOf[proposal.mapping.as];
  const choicesFor = (column: string) => {
    const own = owner && `${owner}.custom.${column}`;
    return [
      { value: "", label: t("sources.map.leave-out") },
      ...named,
      ...(own && !proposal.fields.includes(own)
        ? [{ value: own, label: t("sources.map.own-field", { name: column }) }]
        : []),
    ];
  };
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
        {(proposal.kind === "delimited" || proposal.kind === "xlsx") && (
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
        {from}
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
            onChange={(currency) => onChange({ ...file, currency, touched: true })}
          />
        )}
      </Group>
      {!proposal.kind_known && file.as === "auto" && (
        <Alert color="clay" variant="light" mb="sm">
          {t("sources.map.kind-unknown")}
        </Alert>
      )}
      {proposal.lacks.length > 0 && (
        <Alert color="clay" variant="light" mb="sm">
          {t("sources.map.lacks", { fields: proposal.lacks.map((lack) => lackInWords(lack, t)).join("; ") })}
        </Alert>
      )}
      {proposal.warnings.map((warning) => (
        <Text key={warning.sentence} size="sm" c="var(--tilth-due)">
          {t(`sources.warning.${warning.code}`, { ...warning.values, defaultValue: warning.sentence }) as string}
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
              <Table.Th w={70} ta="right">
                {t("sources.map.sure")}
              </Table.Th>
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
                    data={choicesFor(column.column)}
                    searchable
                    value={column.field ?? ""}
                    allowDeselect={false}
                    onChange={(field) => choose.mutate({ column: column.column, field: field || null })}
                    description={
                      column.field && column.confidence < sure
                        ? t("sources.map.guess", { reason: inReaderWords(column.reason) })
                        : undefined
                    }
                    inputWrapperOrder={["label", "input", "description", "error"]}
                  />
                </Table.Td>
                <Table.Td>
                  <FormatChoice column={column} onChange={set} />
                </Table.Td>
                <Table.Td ta="right" title={inReaderWords(column.reason)}>
                  {column.field && (
                    <Text size="xs" c={column.confidence < sure ? "var(--tilth-due)" : "dimmed"}>
                      {format.share(column.confidence, 0)}
                    </Text>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {bad.length > 0 && (
        <Text size="sm" c="var(--tilth-due)">
          {t("sources.map.bad", { count: bad.length })} <Code>{inReaderWords(bad[0]?.reason ?? "")}</Code>
        </Text>
      )}
    </Panel>
  );
}
