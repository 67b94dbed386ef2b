import { IconAlertTriangle, IconClock, IconHeartPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../../app/api/client.ts";
import classes from "./today.module.css";
import { dueWords } from "./why-words.ts";

const signs = { overdue: IconAlertTriangle, due: IconClock, never: IconHeartPlus };

/** How late, in words, with a sign and a colour that say the same. */
export function DueSign({ why }: { why: Schemas["Why"] }) {
  const { t } = useTranslation();
  const Sign = signs[why.kind];
  return (
    <span className={classes["due"]} data-kind={why.kind}>
      <Sign size={14} stroke={1.9} aria-hidden="true" />
      {dueWords(why, t)}
    </span>
  );
}
