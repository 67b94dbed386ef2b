import { Button, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { HeldNow, type Pause, PauseButton, useEndPause, usePauses } from "../../know/outgoing/index.ts";
import { api, unwrap } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { queries } from "../../app/queries.ts";
import { useMay } from "../../app/settings/role.ts";
import { Trouble } from "../../app/shell/trouble.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Page } from "../../ui/page.tsx";
import { CallWork } from "./call-work.tsx";
import { useCaller } from "./use-caller.ts";
import type { CallList } from "./use-calls.ts";

/** The calling screen of one list: one call after the other. */
export function CallDesk() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { t } = useTranslation();
  const may = useMay();
  const list = useQuery({
    queryKey: ["calls", "list", id],
    queryFn: async () => unwrap(await api.GET("/api/v1/call-lists/{id}", { params: { path: { id } } })),
  });
  if (list.error) return <Trouble error={list.error} />;
  return (
    <Page
      title={list.data?.name ?? t("app.go.calls")}
      about={list.data && <Progress list={list.data} />}
      actions={
        <>
          <PauseButton channel="call" senders={[]} />
          <Button component={Link} to="/calls" variant="default" size="xs">
            {t("calls.all-lists")}
          </Button>
        </>
      }
    >
      <HeldNow senders={[]} />
      {list.data &&
        (list.data.closed_at !== null || !may.write ? (
          <Empty title={t(may.write ? "calls.closed" : "calls.readers")} says={t("calls.closed-says")} />
        ) : (
          <OneAfterTheOther list={list.data} />
        ))}
    </Page>
  );
}

function Progress({ list }: { list: CallList }) {
  const { t } = useTranslation();
  const { closed, waiting, later } = list.counts;
  return <span data-testid="progress">{t("calls.progress", { closed, waiting, later })}</span>;
}

function OneAfterTheOther({ list }: { list: CallList }) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const caller = useCaller(list.id);
  const held = useHeldCalls();
  const isHeld = held.length > 0;
  const wasHeld = useRef(false);
  const { call, askAgain } = caller;
  // Here or by a colleague: once they go on, whoever waits is offered the next call.
  useEffect(() => {
    if (wasHeld.current && !isHeld && call === null) askAgain();
    wasHeld.current = isHeld;
  }, [isHeld, call, askAgain]);
  const saved = (): void => {
    caller.saved();
    void queries.invalidateQueries({ queryKey: ["calls"] });
  };
  if (caller.call === undefined) return null;
  // Held, nobody is offered: that is no empty list.
  if (caller.call === null && isHeld) return <CallsAreHeld pauses={held} />;
  if (caller.call === null)
    return (
      <Empty
        title={t(caller.nextAt ? "calls.later.title" : "calls.done.title")}
        says={caller.nextAt ? t("calls.later.says", { at: format.moment(caller.nextAt) }) : t("calls.done.says")}
      >
        <Group>
          <Button onClick={caller.askAgain}>{t("calls.later.again")}</Button>
          <Button variant="default" onClick={() => void navigate({ to: "/calls" as never })}>
            {t("calls.all-lists")}
          </Button>
        </Group>
        {list.left_out.length > 0 && (
          <Text size="sm" c="dimmed">
            {t("calls.left-out", { names: list.left_out.map((one) => one.name).join(", ") })}
          </Text>
        )}
      </Empty>
    );
  return (
    <CallWork key={caller.call.touch} call={caller.call} over={caller.goOn} saved={saved} passOver={caller.passOver} />
  );
}

/** What keeps all calls from being made. */
function useHeldCalls(): Pause[] {
  const pauses = usePauses();
  return (pauses.data ?? []).filter(
    (one) => one.batch_id === null && one.sender_id === null && (one.channel === null || one.channel === "call"),
  );
}

/** Who holds the calls since when, and the way on. */
function CallsAreHeld({ pauses }: { pauses: Pause[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const end = useEndPause();
  const lift = async (): Promise<void> => {
    for (const { id } of pauses) await end.mutateAsync(id).catch(() => undefined);
  };
  return (
    <Empty
      title={t("calls.held.title")}
      says={pauses
        .map((one) =>
          t(one.channel === null ? "calls.held.all" : "calls.held.calls", {
            name: one.user_name ?? t("calls.held.nobody"),
            at: format.moment(one.created_at),
            interpolation: { escapeValue: false },
          }),
        )
        .join(" ")}
    >
      <Button loading={end.isPending} onClick={() => void lift()}>
        {t("calls.held.end")}
      </Button>
    </Empty>
  );
}
