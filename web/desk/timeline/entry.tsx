import { Anchor, UnstyledButton } from "@mantine/core";
import { IconArrowBackUp, IconCheckbox, IconNote, IconPencil, IconReceipt } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { createContext, type ReactNode, useContext } from "react";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { Differences } from "../../know/accounts/index.ts";
import { SaidWords } from "../../know/consent/index.ts";
import { EditedNote } from "../../know/notes/index.ts";
import { ChannelIcon, TouchOutcome, TouchWords } from "../../know/touches/index.ts";
import classes from "./timeline.module.css";

type Row = Schemas["TimelineEntry"];
type Of<Kind extends Row["kind"]> = Extract<Row, { kind: Kind }>;

/** Opens the history of the record behind a line; given by the timeline. */
export const ShowHistory = createContext<(record: string, name: string) => void>(() => {});

/** One line of the timeline; on an account's screen it names the person, on a person's the account. */
export function Entry({ row, of }: { row: Row; of: "account" | "person" }) {
  switch (row.kind) {
    case "touch":
      return <TouchEntry row={row} of={of} />;
    case "note":
      return <NoteEntry row={row} of={of} />;
    case "order":
      return <OrderEntry row={row} of={of} />;
    case "refund":
      return <RefundEntry row={row} />;
    case "task":
      return <TaskEntry row={row} of={of} />;
    default:
      return <ChangeEntry row={row} />;
  }
}

interface LineProps {
  icon: ReactNode;
  when: string;
  title?: string;
  head: ReactNode;
  /** The record the line tells of, where it has a history. */
  record?: string;
  children?: ReactNode;
}

function Line({ icon, when, title, head, record, children }: LineProps) {
  const { t } = useTranslation();
  const showHistory = useContext(ShowHistory);
  return (
    <li className={classes.entry}>
      <span className={classes.icon}>{icon}</span>
      <span className={classes.head}>{head}</span>
      {record ? (
        <UnstyledButton
          className={classes.when}
          title={title}
          onClick={() => showHistory(record, when)}
          aria-label={`${when}: ${t("people.history")}`}
        >
          {when}
        </UnstyledButton>
      ) : (
        <span className={classes.when} title={title}>
          {when}
        </span>
      )}
      {children && <div className={classes.body}>{children}</div>}
    </li>
  );
}

export function TouchEntry({ row, of }: { row: Of<"touch">; of: "account" | "person" }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Line
      icon={<ChannelIcon channel={row.channel} />}
      record={row.id}
      when={format.ago(row.at)}
      title={format.moment(row.at)}
      head={
        <>
          <b>{t(`touches.channels.${row.channel}`)}</b> {t(`timeline.${row.direction}`)} <Whom row={row} of={of} />
          <span className={classes.quiet}>
            {row.purpose && ` · ${t(`touches.purposes.${row.purpose}`)}`}
            {row.state === "done"
              ? (row.outcome || row.direction === "out") && " · "
              : ` · ${t(`timeline.states.${row.state}`)}`}
            {row.state === "done" && (row.outcome || row.direction === "out") && <TouchOutcome touch={row} />}
            {row.by && ` · ${row.by}`}
          </span>{" "}
          {row.valued && <span className={`${classes.mark} ${classes.valued}`}>{t("timeline.valued")}</span>}
          {row.answered && <span className={classes.mark}>{t("timeline.answered")}</span>}
        </>
      }
    >
      {row.item_title && <div>{t("timeline.brought", { title: row.item_title })}</div>}
      {row.benefit && <TouchWords touch={row} column="benefit" />}
      {row.note && <TouchWords touch={row} column="note" />}
      {row.files.length > 0 && (
        <div className={classes.quiet}>
          {row.files.map((file) => (
            <Anchor key={file.id} href={`/api/v1/outgoing-files/${file.id}`} download inherit underline="always" mr={8}>
              {t("timeline.file", { name: file.name, size: format.bytes(file.bytes) })}
            </Anchor>
          ))}
        </div>
      )}
      {row.clicked && (
        <div className={classes.quiet} title={format.moment(row.clicked.at)}>
          {t("timeline.clicked", { links: row.clicked.links.join(", ") })}
        </div>
      )}
    </Line>
  );
}

function NoteEntry({ row, of }: { row: Of<"note">; of: "account" | "person" }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Line
      icon={<IconNote size={15} stroke={1.7} aria-hidden />}
      record={row.id}
      when={format.ago(row.at)}
      title={format.moment(row.at)}
      head={
        <>
          <b>{t("timeline.note")}</b> <Whom row={row} of={of} />
          <span className={classes.quiet}>{row.by && ` · ${row.by}`}</span>
        </>
      }
    >
      <EditedNote id={row.id} words={row.words} revision={row.revision} />
    </Line>
  );
}

function OrderEntry({ row, of }: { row: Of<"order">; of: "account" | "person" }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Line
      icon={<IconReceipt size={15} stroke={1.7} aria-hidden />}
      record={row.id}
      when={format.day(row.day)}
      head={
        <>
          <b>{t("timeline.order")}</b> {row.number} <Whom row={row} of={of} /> ·{" "}
          {format.money(row.amount_minor, row.currency)}
          <span className={classes.quiet}>
            {` · ${t(`orders.states.${row.state}`)}`}
            {row.lines > 0 && ` · ${t("timeline.lines", { count: row.lines })}`}
          </span>
        </>
      }
    />
  );
}

function RefundEntry({ row }: { row: Of<"refund"> }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Line
      icon={<IconArrowBackUp size={15} stroke={1.7} aria-hidden />}
      record={row.id}
      when={format.day(row.day)}
      head={
        <>
          <b>{t("timeline.refund")}</b> {row.number} · {format.money(row.amount_minor, row.currency)}
          <span className={classes.quiet}>{row.reason && ` · ${row.reason}`}</span>
        </>
      }
    />
  );
}

function TaskEntry({ row, of }: { row: Of<"task">; of: "account" | "person" }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Line
      icon={<IconCheckbox size={15} stroke={1.7} aria-hidden />}
      record={row.id}
      when={format.ago(row.at)}
      title={format.moment(row.at)}
      head={
        <>
          <b>{t("timeline.task-done")}</b> {row.title} <Whom row={row} of={of} />
          <span className={classes.quiet}>{row.by && ` · ${row.by}`}</span>
        </>
      }
    />
  );
}

function ChangeEntry({ row }: { row: Of<"change"> }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Line
      icon={<IconPencil size={15} stroke={1.7} aria-hidden />}
      when={format.ago(row.at)}
      title={format.moment(row.at)}
      head={
        <span className={classes.quiet}>
          {row.changes.slice(0, shownChanges).map((change) => (
            <span
              key={`${change.record_id} ${change.op}`}
              style={{ display: "block", textDecoration: row.undone ? "line-through" : undefined }}
            >
              {change.record_kind === "consent" && change.op === "created" ? (
                <SaidWords summary={row.summary} />
              ) : (
                t(`timeline.ops.${change.op}`, {
                  record: t(`timeline.records.${change.record_kind}`, { defaultValue: change.record_kind }),
                })
              )}
            </span>
          ))}
          {row.by}
          {row.import_id && ` · ${t("accounts.history.import")}`}
          {row.undone && ` · ${t("accounts.history.undone")}`}
        </span>
      }
    >
      {row.changes.slice(0, shownChanges).map((change) => (
        <Differences key={change.record_id} fields={change.op === "updated" ? change.fields : null} />
      ))}
    </Line>
  );
}

const shownChanges = 5;

function Whom({
  row,
  of,
}: {
  row: { account_id: string | null; account_name: string | null; person_id: string | null; person_name: string | null };
  of: "account" | "person";
}) {
  if (of === "account" && row.person_id)
    return (
      <Anchor component={Link} to={`/people/${row.person_id}`} inherit underline="always">
        {row.person_name}
      </Anchor>
    );
  if (of === "person" && row.account_id)
    return (
      <Anchor component={Link} to={`/accounts/${row.account_id}`} inherit underline="always">
        {row.account_name}
      </Anchor>
    );
  return null;
}
