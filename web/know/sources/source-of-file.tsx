import { Autocomplete } from "@mantine/core";
import { useTranslation } from "react-i18next";

/** Of several files on the page one may come from another system than the rest. Empty: from the same. */
export function SourceOfFile({
  name,
  own,
  source,
  sources,
  onChange,
}: {
  name: string;
  own: string | null;
  /** Of the rest. */
  source: string;
  sources: string[];
  onChange: (own: string | null) => void;
}) {
  const { t } = useTranslation();
  return (
    <Autocomplete
      label={t("sources.map.comes-from")}
      aria-label={t("sources.map.comes-from-of", { name })}
      w={210}
      data={sources}
      placeholder={source}
      value={own ?? ""}
      onChange={(value) => onChange(value || null)}
    />
  );
}
