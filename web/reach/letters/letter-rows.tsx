import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import classes from "./letters.module.css";
import type { Letter } from "./use-letters.ts";

/** The letters of a batch as they lie in the pile. */
export function LetterRows({ letters }: { letters: Letter[] }) {
  const { t } = useTranslation();
  return (
    <div className={`tilth-panel ${classes["scroll"]}`}>
      <table className={classes["list"]}>
        <thead>
          <tr>
            <th className={classes["number"]}>{t("letters.column.place")}</th>
            <th>{t("letters.column.to")}</th>
            <th className={classes["wide"]}>{t("letters.column.where")}</th>
            <th>{t("letters.column.state")}</th>
            <th>{t("letters.column.code")}</th>
          </tr>
        </thead>
        <tbody>
          {letters.map((letter) => (
            <tr key={letter.id}>
              <td className={classes["number"]}>{letter.place}</td>
              <td>
                {letter.account_id ? (
                  <Link to={`/accounts/${letter.account_id}` as never}>{letter.lines[0]}</Link>
                ) : (
                  letter.lines[0]
                )}
              </td>
              <td className={classes["wide"]}>{letter.lines.slice(1).join(", ")}</td>
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
