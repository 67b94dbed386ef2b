import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import classes from "./letters.module.css";
import type { Letter } from "./use-letters.ts";
import table from "../../ui/table.module.css";

/** The letters of a batch as they lie in the pile. */
export function LetterRows({ letters }: { letters: Letter[] }) {
  const { t } = useTranslation();
  return (
    <div className={`tilth-panel ${table["scroll"]}`}>
      <table className={table["list"]}>
        <thead>
          <tr>
            <th className={table["number"]}>{t("letters.column.place")}</th>
            <th>{t("letters.column.to")}</th>
            <th className={table["wide"]}>{t("letters.column.where")}</th>
            <th>{t("letters.column.state")}</th>
            <th>{t("letters.column.code")}</th>
          </tr>
        </thead>
        <tbody>
          {letters.map((letter) => (
            <tr key={letter.id}>
              <td className={table["number"]}>{letter.place}</td>
              <td>
                {letter.account_id ? (
                  <Link to={`/accounts/${letter.account_id}` as never}>{letter.lines[0]}</Link>
                ) : (
                  letter.lines[0]
                )}
              </td>
              <td className={table["wide"]}>{letter.lines.slice(1).join(", ")}</td>
              <td>
                {letter.outcome === "returned"
                  ? t("letters.returned-because", { why: t(`letters.return.${letter.return_reason ?? "other"}`) })
                  : t(`letters.letter-state.${letter.state}`)}
                {letter.state === "cancelled" && letter.reason && ` (${letter.detail ?? letter.reason})`}
              </td>
              <td className={classes["code"]}>{letter.code}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
