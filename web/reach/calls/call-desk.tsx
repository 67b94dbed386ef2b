import { Button, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { HeldNow, PauseButton } from "../../know/outgoing/index.ts";
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
  const saved = (): void => {
    caller.saved();
    void queries.invalidateQueries({ queryKey: ["calls"] });
  };
  if (caller.call === undefined) return null;
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
