import { Select } from "@mantine/core";
import { useTranslation } from "react-i18next";

const answers = ["as-set", "whole", "part"] as const;
export type Whole = (typeof answers)[number];

/** What the API is told: nothing where the source's own setting holds. */
export const bringsAll = (whole: Whole): boolean | undefined => (whole === "as-set" ? undefined : whole === "whole");

/** Whether what the files lack is missing in the source. */
export function WholeChoice({ whole, onChange }: { whole: Whole; onChange: (whole: Whole) => void }) {
  const { t } = useTranslation();
  return (
    <Select
      label={t("sources.wizard.whole")}
      data={answers.map((value) => ({ value, label: t(`sources.wizard.whole-${value}`) }))}
      value={whole}
      allowDeselect={false}
      onChange={(value) => value && onChange(value as Whole)}
    />
  );
}
