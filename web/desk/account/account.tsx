import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { useMe } from "../../app/session.ts";
import {
  AccountIdentity,
  HistoryDrawer,
  RelationshipHistory,
  Story,
  UnsavedChanges,
} from "../../know/accounts/index.ts";
import { Suppressions } from "../../know/consent/index.ts";
import { CustomValues } from "../../know/fields/index.ts";
import { AccountGroup } from "../../know/identity/index.ts";
import { MovesOf } from "../../know/moves/index.ts";
import { NoteBox } from "../../know/notes/index.ts";
import { Orders } from "../../know/orders/index.ts";
import { NotSent } from "../../know/outgoing/index.ts";
import { ContactPoints } from "../../know/people/index.ts";
import { ClaimsOf } from "../../know/sources/index.ts";
import { TouchDialog } from "../../know/touches/index.ts";
import { TraitsOf } from "../../know/traits/index.ts";
import { PlanErrand } from "../../reach/errands/index.ts";
import { Panel } from "../../ui/panel.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { KnowledgeMeter } from "../../weigh/knowledge/index.ts";
import { Planned, Timeline } from "../timeline/index.ts";
import classes from "./account.module.css";
import { Head } from "./head.tsx";
import { PeopleThere } from "./people-there.tsx";
import { PromiseGap } from "./promise-gap.tsx";
import { Rhythm } from "./rhythm.tsx";
import { Value } from "./value.tsx";

const accountQuery = (id: string) => ({
  queryKey: ["account", id],
  // The client's own type of an answer loosens the pairs of a change; the schema's is the true one.
  queryFn: async () =>
    unwrap(await api.GET("/api/v1/accounts/{id}/screen", { params: { path: { id } } })) as Schemas["AccountScreen"],
});

/** One account: what it is on the left, what happened and is to come in the middle, who is there and what it is worth on the right. */
export function Account() {
  const { t } = useTranslation();
  const { id } = useParams({ strict: false }) as { id: string };
  const me = useMe();
  const { data: screen, error, dataUpdatedAt } = useQuery(accountQuery(id));
  const [logging, setLogging] = useState<{ person: string | null } | null>(null);
  const [history, setHistory] = useState<{ id: string; name: string } | null>(null);
  const mayWrite = me?.user.role !== "reader";
  useShortcuts([
    { keys: "t", label: t("account.log-touch"), run: () => mayWrite && screen && setLogging({ person: null }) },
    {
      keys: "e",
      label: t("account.edit-first"),
      run: () => document.querySelector<HTMLElement>("#account-name button")?.click(),
    },
  ]);
  if (error && !screen) throw error;
  if (!screen) return <Frame />;
  const showHistory = (record: string, name: string): void => setHistory({ id: record, name });
  const there = screen.people.filter((person) => person.there_now);
  return (
    <>
      <Head
        screen={screen}
        onLog={() => setLogging({ person: null })}
        onHistory={() => showHistory(id, screen.account.name)}
      />
      <div className={classes.columns}>
        <div className={classes.left}>
          <Panel title={t("account.identity")}>
            <AccountIdentity account={screen.account} />
            <AccountGroup
              key={id}
              account={screen.account}
              people={there.map((person) => ({ id: person.person_id, name: person.name }))}
            />
            <CustomValues of="account" id={id} values={screen.custom_values} />
          </Panel>
          <Panel title={t("account.relationship")}>
            <RelationshipHistory account={id} spells={screen.relationships} />
          </Panel>
          <Panel title={t("account.story")}>
            <Story account={screen.account} story={screen.story} />
          </Panel>
          <Panel title={t("account.reach")}>
            <ContactPoints of="account" id={id} points={screen.contact_points} onHistory={showHistory} />
          </Panel>
          <ClaimsOf key={id} of="account" id={id} />
          <Panel title={t("account.suppressions")}>
            <Suppressions of="account" id={id} suppressions={screen.suppressions} />
          </Panel>
          <NotSent account={id} />
          <TraitsOf key={id} of="account" id={id} />
        </div>
        <div className={classes.middle}>
          <Panel title={t("account.ahead")} actions={mayWrite && <PlanErrand account={id} people={there} />}>
            <Planned of="account" id={id} touches={screen.planned} tasks={screen.tasks} />
          </Panel>
          <Panel title={t("account.timeline")}>
            {mayWrite && <NoteBox key={id} of="account" id={id} />}
            <div style={{ height: 8 }} />
            <Timeline key={id} of="account" id={id} first={screen.timeline} firstAt={dataUpdatedAt} />
          </Panel>
        </div>
        <div className={classes.people}>
          <PeopleThere screen={screen} onLog={(person) => setLogging({ person })} />
          <MovesOf of="account" id={id} />
          <KnowledgeMeter account={id} />
        </div>
        <div className={classes.right}>
          <Rhythm
            rhythm={screen.rhythm}
            gapDays={screen.promise.gap_days ?? screen.promise.default_gap_days}
            actions={<PromiseGap account={id} promise={screen.promise} />}
          />
          <Value value={screen.value} />
          <Panel title={t("account.orders")}>
            <Orders account={id} orders={screen.orders} />
          </Panel>
        </div>
      </div>
      {logging && (
        <TouchDialog
          account={screen.account}
          people={there.map(({ person_id, name, title }) => ({ person: person_id, name, title }))}
          person={logging.person}
          opened
          onClose={() => setLogging(null)}
        />
      )}
      <HistoryDrawer record={history?.id ?? null} name={history?.name ?? ""} onClose={() => setHistory(null)} />
      <UnsavedChanges />
    </>
  );
}

/** The frame stands before the data, so that nothing jumps when it comes. */
function Frame() {
  return (
    <div className={classes.columns} aria-busy="true">
      {(["left", "middle", "people"] as const).map((area) => (
        <div key={area} className={classes[area]}>
          <div className="tilth-panel" style={{ minHeight: 320 }} />
        </div>
      ))}
    </div>
  );
}
