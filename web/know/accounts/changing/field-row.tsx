import type { ReactNode } from "react";
import classes from "./field-row.module.css";

/** A label and what belongs to it, one line of a panel. */
export function FieldRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.row}>
      <span className={classes.label}>{label}</span>
      <div className={`${classes.value} ${classes.field}`}>{children}</div>
    </div>
  );
}
