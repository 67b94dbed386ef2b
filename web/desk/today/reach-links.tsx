import { IconMail, IconPhone } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Row } from "./today-list.ts";
import classes from "./today.module.css";

/** Phone and mail of one person, ready to press. */
export function ReachLinks({ person }: { person: Row["people"][number] }) {
  const { t } = useTranslation();
  return (
    <span className={classes["links"]}>
      {person.phone && (
        <a
          href={`tel:${person.phone.replace(/[^+\d]/g, "")}`}
          aria-label={t("today.call", { name: person.name, phone: person.phone })}
        >
          <IconPhone size={14} stroke={1.7} aria-hidden="true" />
          <span>{person.phone}</span>
        </a>
      )}
      {person.email && (
        <a href={`mailto:${person.email}`} aria-label={t("today.mail", { name: person.name, email: person.email })}>
          <IconMail size={14} stroke={1.7} aria-hidden="true" />
          <span>{person.email}</span>
        </a>
      )}
      {!person.phone && !person.email && <span className={classes["faint"]}>{t("today.no-way")}</span>}
    </span>
  );
}
