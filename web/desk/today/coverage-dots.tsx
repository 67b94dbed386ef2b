import { useTranslation } from "react-i18next";
import type { Schemas } from "../../app/api/client.ts";
import classes from "./today.module.css";

/** Whom we know there, of five: full can be reached, ring is known only, faint is missing. */
export function CoverageDots({ coverage }: { coverage: Schemas["Coverage"] }) {
  const { t } = useTranslation();
  const { known, reachable, touched, target } = coverage;
  const says = t("today.coverage", { known, reachable, touched, target });
  return (
    <span role="img" aria-label={says} title={says} className={classes["dots"]}>
      {Array.from({ length: target }, (_, index) => (
        <i key={index} data-is={index < reachable ? "reachable" : index < known ? "known" : "missing"} />
      ))}
    </span>
  );
}
