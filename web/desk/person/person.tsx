import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { useMe } from "../../app/session.ts";
import { CameBackFrom, SignatureSays } from "../../hear/answers/index.ts";
import { HistoryDrawer, UnsavedChanges } from "../../know/accounts/index.ts";
import { ConsentOf, Suppressions } from "../../know/consent/index.ts";
import { CustomValues } from "../../know/fields/index.ts";
import { MovesOf } from "../../know/moves/index.ts";
import { NoteBox } from "../../know/notes/index.ts";
import { ContactPoints, PersonFields } from "../../know/people/index.ts";
import { ClaimsOf } from "../../know/sources/index.ts";
import { TouchDialog } from "../../know/touches/index.ts";
import { TraitsOf } from "../../know/traits/index.ts";
import { Panel } from "../../ui/panel.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { Planned, Timeline } from "../timeline/index.ts";
import { Head } from "./head.tsx";
import { Life } from "./life.tsx";
import classes from "./person.module.css";
import { Sent } from "./sent.tsx";

const personQuery = (id: string) => ({
  queryKey: ["person", id],
  // The client's own type of an answer loosens the pairs of a change; the schema's is the true one.
  queryFn: async () =>
    unwrap(await api.GET("/api/v1/people/{id}/screen", { params: { path: { id } } })) as Schemas["PersonScreen"],
});

/** One person, one life across employers: how to reach them, what they were given, what happened. */
export function Person() {
  const { t } = useTranslation();
  const { id } = useParams({ strict: false }) as { id: string };
  const me = useMe();
  const { data: screen, error, dataUpdatedAt } = useQuery(personQuery(id));
  const [logging, setLogging] = useState(false);
  const [history, setHistory] = useState<{ id: string; name: string } | null>(null);
  const mayWrite = me?.user.role !== "reader";
  useShortcuts([
    { keys: "t", label: t("person.log-touch"), run: () => mayWrite && screen && setLogging(true) },
    {
      keys: "e",
      label: t("person.edit-first"),
      run: () => document.querySelector<HTMLElement>("#person-name button")?.click(),
    },
  ]);
  if (error && !screen) throw error;
  if (!screen) return <Frame />;
  const showHistory = (record: string, name: string): void => setHistory({ id: record, name });
  const now = screen.employments.find((one) => one.there_now);
  return (
    <>
      <Head screen={screen} onLog={() => setLogging(true)} onHistory={() => showHistory(id, screen.person.name)} />
      <div className={classes.columns}>
        <div className={classes.left}>
          <Panel title={t("person.reach")}>
            <ContactPoints of="person" id={id} points={screen.contact_points} onHistory={showHistory} />
          </Panel>
          <SignatureSays key={`signature ${id}`} id={id} />
          <CameBackFrom key={`back ${id}`} person={id} />
          <ClaimsOf key={id} of="person" id={id} />
          <ConsentOf key={`consent ${id}`} id={id} />
          <Panel title={t("person.suppressions")}>
            <Suppressions of="person" id={id} suppressions={screen.suppressions} />
          </Panel>
          <Panel title={t("person.about")}>
            <PersonFields person={screen.person} />
            <CustomValues of="person" id={id} values={screen.custom_values} />
          </Panel>
          <TraitsOf key={id} of="person" id={id} />
        </div>
        <div className={classes.middle}>
          <Panel title={t("person.ahead")}>
            <Planned of="person" id={id} touches={[]} tasks={screen.tasks} />
          </Panel>
          <Panel title={t("person.timeline")}>
            {mayWrite && <NoteBox key={id} of="person" id={id} />}
            <div style={{ height: 8 }} />
            <Timeline key={id} of="person" id={id} first={screen.timeline} firstAt={dataUpdatedAt} />
          </Panel>
        </div>
        <div className={classes.right}>
          <Life person={id} employments={screen.employments} name={screen.person.name} onHistory={showHistory} />
          <MovesOf of="person" id={id} />
          <Sent sent={screen.sent} />
        </div>
      </div>
      {logging && (
        <TouchDialog
          account={now ? { id: now.account_id, name: now.account_name } : null}
          people={[{ person: id, name: screen.person.name, title: now?.title }]}
          person={id}
          opened
          onClose={() => setLogging(false)}
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
      {(["left", "middle", "right"] as const).map((area) => (
        <div key={area} className={classes[area]}>
          <div className="tilth-panel" style={{ minHeight: 280 }} />
        </div>
      ))}
    </div>
  );
}
