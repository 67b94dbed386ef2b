import { Fieldset, Select, SimpleGrid, Switch, Text, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Source } from "./read-sources.ts";
import { kinds } from "./wizard-file.ts";

type Reading = Source["reading"];
const delimiters = { comma: ",", semicolon: ";", tab: "\t", bar: "|", blanks: "blanks" } as const;

/** How the files of a source are read, where that is not told by the files themselves. */
export function ReadingFields({
  reading,
  createMissing,
  onReading,
  onCreateMissing,
}: {
  reading: Reading;
  createMissing: boolean;
  onReading: (reading: Reading) => void;
  onCreateMissing: (make: boolean) => void;
}) {
  const { t } = useTranslation();
  const set = <Name extends keyof Reading>(name: Name, value: Reading[Name] | undefined): void => {
    const { [name]: _before, ...others } = reading;
    onReading(value === undefined ? others : { ...others, [name]: value });
  };
  const delimiter = Object.entries(delimiters).find(([, sign]) => sign === reading.delimiter)?.[0] ?? "auto";
  return (
    <Fieldset legend={t("sources.form.reads")}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label={t("sources.form.holds")}
          data={[
            { value: "auto", label: t("sources.form.holds-auto") },
            ...kinds.map((kind) => ({ value: kind, label: t(`sources.kind.${kind}`) })),
          ]}
          value={reading.as ?? "auto"}
          onChange={(as) => set("as", as === "auto" ? undefined : (as as Reading["as"]))}
          allowDeselect={false}
        />
        <Select
          label={t("sources.form.header")}
          data={["auto", "yes", "no"].map((value) => ({ value, label: t(`sources.form.header-${value}`) }))}
          value={reading.header === undefined ? "auto" : reading.header ? "yes" : "no"}
          onChange={(value) => set("header", value === "auto" ? undefined : value === "yes")}
          allowDeselect={false}
        />
        <Select
          label={t("sources.form.delimiter")}
          data={[
            { value: "auto", label: t("sources.form.delimiter-auto") },
            ...Object.keys(delimiters).map((value) => ({ value, label: t(`sources.delimiter.${value}`) })),
          ]}
          value={delimiter}
          onChange={(value) => set("delimiter", value ? delimiters[value as keyof typeof delimiters] : undefined)}
          allowDeselect={false}
        />
        <TextInput
          label={t("sources.form.sheet")}
          placeholder={t("sources.form.sheet-first")}
          value={reading.sheet ?? ""}
          onChange={(event) => set("sheet", event.currentTarget.value || undefined)}
          maxLength={200}
        />
      </SimpleGrid>
      <Switch
        mt="sm"
        label={t("sources.form.create-missing")}
        checked={createMissing}
        onChange={(event) => onCreateMissing(event.currentTarget.checked)}
      />
      <Text size="xs" c="dimmed" mt="xs">
        {t("sources.form.anew")}
      </Text>
    </Fieldset>
  );
}
