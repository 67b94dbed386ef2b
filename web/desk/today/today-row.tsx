import { ActionIcon, Button } from "@mantine/core";
import { IconArrowForwardUp, IconGift, IconInfoCircle, IconZzz } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../app/format.ts";
import { CoverageDots } from "./coverage-dots.tsx";
import { DueSign } from "./due-sign.tsx";
import { ReachLinks } from "./reach-links.tsx";
import classes from "./today.module.css";
import type { Row } from "./today-list.ts";
import { TouchTrail } from "./touch-trail.tsx";
import { whyWords } from "./why-words.ts";

/** What can be done with a row; each has its key. */
export type Deed = "touch" | "snooze" | "hand" | "details";

interface Props {
  row: Row;
  index: number;
  chosen: boolean;
  currency: string;
  mayWrite: boolean;
  choose: (index: number) => void;
  act: (deed: Deed, index: number) => void;
}

export const TodayRow = memo(function TodayRow({ row, index, chosen, currency, mayWrite, choose, act }: Props) {
  const { t } = useTranslation();
  const person = row.people[0];
  return (
    // The whole row is only a larger target for the mouse; keys and screen readers have its link and buttons.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <li
      className={classes["row"]}
      data-row={index}
      data-account={row.account}
      aria-current={chosen || undefined}
      onClick={() => choose(index)}
      onFocus={() => choose(index)}
    >
      <div className={classes["who"]}>
        <div className={classes["head"]}>
          <Link to={`/accounts/${row.account}` as never} className={classes["name"]}>
            {row.name}
          </Link>
          <DueSign why={row.why} />
        </div>
        <div className={classes["why"]}>{whyWords(row, t)}</div>
        {row.item && (
          <div className={classes["bring"]}>
            <IconGift size={14} stroke={1.7} aria-hidden="true" />
            <span>{t("today.bring", { title: row.item.title })}</span>
          </div>
        )}
      </div>
      <div className={classes["reach"]}>
        {person ? (
          <>
            <div className={classes["person"]}>
              <Link to={`/people/${person.person}` as never}>{person.name}</Link>
              {person.title && <span className={classes["faint"]}> {person.title}</span>}
            </div>
            <ReachLinks person={person} />
          </>
        ) : (
          <span className={classes["faint"]}>{t("today.nobody")}</span>
        )}
      </div>
      <div className={classes["signs"]}>
        <Worth minor={row.worth_minor} currency={currency} />
        <CoverageDots coverage={row.coverage} />
        <TouchTrail touches={row.touches} />
      </div>
      <div className={classes["deeds"]}>
        {mayWrite && (
          <Button
            size="compact-sm"
            variant={chosen ? "filled" : "light"}
            className={classes["main-deed"]}
            rightSection={<kbd aria-hidden="true">t</kbd>}
            aria-keyshortcuts="t"
            onClick={() => act("touch", index)}
          >
            {t("today.log")}
            <span className={classes["unseen"]}> {t("today.log-with", { name: row.name })}</span>
          </Button>
        )}
        <div className={classes["more-deeds"]}>
          {mayWrite && <SmallDeed deed="snooze" icon={IconZzz} keyHint="z" {...{ row, index, act }} />}
          {mayWrite && <SmallDeed deed="hand" icon={IconArrowForwardUp} keyHint="h" {...{ row, index, act }} />}
          <SmallDeed deed="details" icon={IconInfoCircle} keyHint="o" {...{ row, index, act }} />
        </div>
      </div>
    </li>
  );
});

function SmallDeed({
  deed,
  icon: Icon,
  keyHint,
  row,
  index,
  act,
}: { deed: Deed; icon: typeof IconZzz; keyHint: string } & Pick<Props, "row" | "index" | "act">) {
  const { t } = useTranslation();
  const says = t(`today.deed.${deed}`, { name: row.name });
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      className={classes["deed"]}
      aria-label={says}
      aria-keyshortcuts={keyHint}
      title={`${says} (${keyHint})`}
      onClick={() => act(deed, index)}
    >
      <Icon size={17} stroke={1.7} />
    </ActionIcon>
  );
}

function Worth({ minor, currency }: { minor: number; currency: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (minor <= 0) return <span className={classes["faint"]}>{t("today.no-orders")}</span>;
  return (
    <span className={classes["worth"]} title={t("today.worth-means")}>
      <b>{format.money(minor, currency, true)}</b> <span className={classes["faint"]}>{t("today.a-year")}</span>
    </span>
  );
}
