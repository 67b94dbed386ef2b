import { useMemo } from "react";
import { useTranslation } from "react-i18next";

const types = [
  "mj-body",
  "mj-wrapper",
  "mj-section",
  "mj-group",
  "mj-column",
  "mj-text",
  "mj-button",
  "mj-image",
  "mj-divider",
  "mj-spacer",
  "kept",
] as const;

/** What each kind of piece is called; what is kept as it is goes by one name, in a row or in a column. */
export function useNames(): Record<string, string> {
  const { t } = useTranslation();
  return useMemo(() => {
    const names: Record<string, string> = Object.fromEntries(types.map((type) => [type, t(`layout.piece.${type}`)]));
    return { ...names, "kept-row": names["kept"] as string, "kept-part": names["kept"] as string };
  }, [t]);
}
