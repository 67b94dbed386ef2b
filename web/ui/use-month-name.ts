import { useMemo } from "react";
import { useTranslation } from "react-i18next";

/** "Mar", or "March 2026" where asked for the whole. */
export function useMonthName(): (day: string, whole?: boolean) => string {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const short = new Intl.DateTimeFormat(i18n.language, { month: "short", timeZone: "UTC" });
    const long = new Intl.DateTimeFormat(i18n.language, { month: "long", year: "numeric", timeZone: "UTC" });
    return (day, whole = false) => (whole ? long : short).format(new Date(`${day}T00:00:00Z`));
  }, [i18n.language]);
}
