import { Button, SegmentedControl, Text } from "@mantine/core";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { ExportList } from "../../app/exports/export-menu.tsx";
import { Trouble } from "../../app/shell/trouble.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Page } from "../../ui/page.tsx";
import { useRowKeys } from "../../ui/row-keys.ts";
import { AnswerTimes } from "./answer-times.tsx";
import { ConversationPane } from "./conversation-pane.tsx";
import classes from "./inbox.module.css";
import { InboxRow } from "./inbox-row.tsx";
import { type View, useInbox } from "./read-inbox.ts";

const views: View[] = ["ours", "theirs", "unknown", "done"];

/** Who waits for us, for whom we wait, who is this; the chosen conversation beside the list. */
export function Inbox() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { view = "ours", open }: { view?: View; open?: string } = useSearch({ strict: false });
  const inbox = useInbox(view);
  const rows = inbox.data?.rows ?? [];
  const list = useRef<HTMLDivElement>(null);
  const go = (search: { view?: View; open?: string }): void =>
    void navigate({ to: "/inbox", search: search as never, replace: true });
  const labels = {
    next: t("conversations.keys.next"),
    before: t("conversations.keys.before"),
    open: t("conversations.keys.open"),
  };
  const { at, choose } = useRowKeys(list, rows.length, labels, (index) => go({ view, open: rows[index]?.id ?? "" }));
  if (inbox.error) return <Trouble error={inbox.error} />;
  const chosen = open ?? rows[0]?.id;
  return (
    <Page
      title={t("conversations.title")}
      about={inbox.data && t("conversations.promised", { hours: inbox.data.promised_hours })}
      actions={
        <>
          <Button component={Link} to="/answers" variant="default" size="xs">
            {t("conversations.told-by-mail")}
          </Button>
          {rows.length > 0 && (
            <ExportList list={view === "unknown" ? "/conversations?unknown=true" : `/conversations?state=${view}`} />
          )}
          <SegmentedControl
            size="xs"
            className={classes["views"] as string}
            aria-label={t("conversations.which")}
            value={view}
            onChange={(next) => go({ view: next as View })}
            data={views.map((one) => ({ value: one, label: t(`conversations.view.${one}`) }))}
          />
        </>
      }
      wide
    >
      <AnswerTimes />
      {inbox.isSuccess && rows.length === 0 && (
        <Empty title={t(`conversations.none.${view}`)} says={t("conversations.none-say")} />
      )}
      {/* Come to by its address, one is shown whichever list it is in. */}
      {inbox.isSuccess && rows.length === 0 && open && <ConversationPane key={open} id={open} />}
      {rows.length > 0 && (
        <div className={classes["inbox"]}>
          <div ref={list} className={classes["list"]} role="list" aria-label={t("conversations.list")}>
            {rows.map((row, index) => (
              <InboxRow
                key={row.id}
                row={row}
                index={index}
                now={inbox.dataUpdatedAt}
                current={row.id === chosen}
                focus={index === at}
                open={() => {
                  choose(index);
                  go({ view, open: row.id });
                }}
              />
            ))}
            {inbox.hasNextPage && (
              <Button
                variant="default"
                size="compact-sm"
                m={8}
                loading={inbox.isFetchingNextPage}
                onClick={() => void inbox.fetchNextPage()}
              >
                {t("conversations.more")}
              </Button>
            )}
          </div>
          {chosen ? <ConversationPane key={chosen} id={chosen} /> : <Text size="sm">{t("conversations.choose")}</Text>}
        </div>
      )}
    </Page>
  );
}
