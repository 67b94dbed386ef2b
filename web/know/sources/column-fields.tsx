import { Fieldset, Select, SimpleGrid, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { fieldName } from "./field-names.ts";
import type { Source } from "./read-sources.ts";

type Reading = Source["reading"];
type RunFile = Schemas["SourceRun"]["files"][number];

/** What the columns of the last run became, to be said otherwise for the runs to come. */
export function ColumnFields({
  source,
  reading,
  onReading,
}: {
  source: Source;
  reading: Reading;
  onReading: (reading: Reading) => void;
}) {
  const files = (source.last_run?.files ?? []).filter((file) => file.kind && file.columns.length > 0);
  return files.map((file) => (
    <OneFile
      key={file.name}
      file={file}
      chosen={reading.fields ?? {}}
      choose={(column, field) => onReading({ ...reading, fields: { ...reading.fields, [column]: field } })}
    />
  ));
}

function OneFile({
  file,
  chosen,
  choose,
}: {
  file: RunFile;
  chosen: Record<string, string | null>;
  choose: (column: string, field: string | null) => void;
}) {
  const { t } = useTranslation();
  const as = file.kind as Schemas["Import"]["files"][number]["kind"];
  const fields = useQuery({
    queryKey: ["import-fields", as],
    queryFn: async () => unwrap(await api.GET("/api/v1/import-fields", { params: { query: { as } } })).fields,
  });
  const named = (fields.data ?? []).map((field) => ({ value: field, label: fieldName(field, t) }));
  const choicesWith = (field: string | null) => [
    { value: "", label: t("sources.map.leave-out") },
    ...named,
    // One of the workspace's own that nobody has filled yet.
    ...(field && !fields.data?.includes(field) ? [{ value: field, label: fieldName(field, t) }] : []),
  ];
  return (
    <Fieldset legend={t("sources.form.columns", { file: file.name })}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {file.columns.map(({ column, field }) => {
          const now = column in chosen ? (chosen[column] ?? null) : field;
          return (
            <Select
              key={column}
              label={column}
              data={choicesWith(now)}
              value={now ?? ""}
              onChange={(value) => choose(column, value || null)}
              searchable
              allowDeselect={false}
            />
          );
        })}
      </SimpleGrid>
      <Text size="xs" c="dimmed" mt="xs">
        {t("sources.form.columns-say")}
      </Text>
    </Fieldset>
  );
}
