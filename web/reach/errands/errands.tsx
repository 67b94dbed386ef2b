import { Anchor, Button, Group, SegmentedControl, Text } from "@mantine/core";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { HeldNow } from "../../know/outgoing/index.ts";
import { ExportList } from "../../app/exports/export-menu.tsx";
import { api, unwrap } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { queries } from "../../app/queries.ts";
import { useMay } from "../../app/settings/role.ts";
import { Trouble } from "../../app/shell/trouble.tsx";
import { sayDone, sayFault } from "../../app/undo.tsx";
import { ChannelIcon } from "../../know/touches/index.ts";
import { Empty } from "../../ui/empty.tsx";
import { Page } from "../../ui/page.tsx";
import { Cupboard } from "./cupboard.tsx";
import { DoneDialog } from "./done-dialog.tsx";
import classes from "./errands.module.css";
import { type Errand, useErrands } from "./use-errands.ts";

type Show = "open" | "done" | "cupboard";

/** What is done by hand: parcels, cards, words on a network, visits; and what there is to give. */
export function Errands() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { show = "open" } = useSearch({ strict: false }) as { show?: Show };
  return (
    <Page
      title={t("app.go.errands")}
      about={t("errands.about")}
      actions={<ExportList list={show === "cupboard" ? "/gifts" : `/errands?show=${show}`} />}
    >
      <HeldNow senders={[]} />
      <SegmentedControl
        size="xs"
        aria-label={t("errands.show.label")}
        style={{ alignSelf: "flex-start" }}
        data={(["open", "done", "cupboard"] as const).map((value) => ({ value, label: t(`errands.show.${value}`) }))}
        value={show}
        onChange={(value) =>
          void navigate({ to: "/errands", search: (value === "open" ? {} : { show: value }) as never, replace: true })
        }
      />
      {show === "cupboard" ? <Cupboard /> : <ErrandList show={show} />}
    </Page>
  );
}

function ErrandList({ show }: { show: "open" | "done" }) {
  const { t } = useTranslation();
  const errands = useErrands(show);
  const [ending, setEnding] = useState<Errand>();
  if (errands.error) return <Trouble error={errands.error} />;
  if (!errands.data) return null;
  if (errands.data.length === 0) return <Empty title={t(`errands.empty.${show}`)} says={t("errands.empty.says")} />;
  return (
    <>
      <ul className={`tilth-panel ${classes["rows"]}`}>
        {errands.data.map((errand) => (
          <ErrandRow key={errand.id} errand={errand} end={() => setEnding(errand)} />
        ))}
      </ul>
      {ending && <DoneDialog errand={ending} close={() => setEnding(undefined)} />}
    </>
  );
}

const iconOf = { parcel: "parcel", card: "letter", social: "social", visit: "visit" } as const;

function ErrandRow({ errand, end }: { errand: Errand; end: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const may = useMay();
  const open = ["planned", "due"].includes(errand.state);
  const callOff = async (): Promise<void> => {
    try {
      unwrap(await api.POST("/api/v1/errands/{id}/cancellation", { params: { path: { id: errand.id } } }));
      await queries.invalidateQueries({ queryKey: ["errands"] });
      sayDone(t("errands.called-off", { what: errand.what }));
    } catch (error) {
      sayFault(error);
    }
  };
  const tell = async (outcome: "delivered" | "returned"): Promise<void> => {
    try {
      const back = unwrap(
        await api.POST("/api/v1/errands/{id}/outcome", {
          params: { path: { id: errand.id } },
          body: { outcome, back_in_stock: outcome === "returned" && errand.gift_id !== null },
        }),
      );
      await queries.invalidateQueries({ queryKey: ["errands"] });
      const said = outcome === "returned" ? "errands.came-back-said" : "errands.arrived-said";
      sayDone(t(said, { what: errand.what }), back.set ?? undefined);
    } catch (error) {
      sayFault(error);
    }
  };
  return (
    <li className={classes["row"]}>
      <div className={classes["what"]}>
        <span className={classes["title"]}>
          <ChannelIcon channel={iconOf[errand.kind]} /> {t(`errands.kind.${errand.kind}`)}: {errand.what}
        </span>
        <Text size="sm">
          {errand.account_id && <Link to={`/accounts/${errand.account_id}` as never}>{errand.account}</Link>}
          {errand.person && ` · ${errand.person}`}
          {errand.gift && ` · ${errand.quantity} × ${errand.gift}`}
        </Text>
        {errand.lines.length > 0 && open && (
          <Text size="sm" c="dimmed">
            {errand.lines.join(", ")}
          </Text>
        )}
        {errand.link && (
          <Anchor size="sm" href={errand.link} target="_blank" rel="noreferrer">
            {t("errands.open-link")}
          </Anchor>
        )}
      </div>
      <div className={classes["state"]}>
        {open ? format.day(errand.due_on) : t(`errands.state.${errand.outcome ?? errand.state}`)}
        {errand.arrived_on && ` · ${t("errands.arrived-on", { day: format.day(errand.arrived_on) })}`}
        {errand.reason && !open && errand.state === "cancelled" && ` (${errand.reason})`}
        {errand.cost_minor !== null && ` · ${format.money(errand.cost_minor, errand.currency ?? undefined)}`}
        {errand.tracking && ` · ${[errand.carrier, errand.tracking].filter(Boolean).join(" ")}`}
      </div>
      {may.write && (
        <Group gap={6} className={classes["deeds"]}>
          {open && (
            <>
              <Button size="compact-sm" onClick={end}>
                {t("errands.done")}
                <span className={classes["unseen"]}> {errand.what}</span>
              </Button>
              <Button size="compact-sm" variant="default" onClick={() => void callOff()}>
                {t("errands.call-off")}
              </Button>
            </>
          )}
          {errand.state === "done" &&
            errand.outcome === "delivered" &&
            (errand.kind === "parcel" || errand.kind === "card") && (
              <>
                {errand.arrived_on === null && (
                  <Button size="compact-sm" variant="default" onClick={() => void tell("delivered")}>
                    {t("errands.arrived")}
                    <span className={classes["unseen"]}> {errand.what}</span>
                  </Button>
                )}
                <Button size="compact-sm" variant="default" onClick={() => void tell("returned")}>
                  {t("errands.came-back")}
                  <span className={classes["unseen"]}> {errand.what}</span>
                </Button>
              </>
            )}
        </Group>
      )}
    </li>
  );
}
