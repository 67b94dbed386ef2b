import { Anchor, Button, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { queries } from "../../app/queries.ts";
import { useMe } from "../../app/session.ts";
import { useMay } from "../../app/settings/role.ts";
import { sayDone, sayFault } from "../../app/undo.tsx";
import { Empty } from "../../ui/empty.tsx";
import type { Whose } from "./today-list.ts";

/** Nobody to call: because nobody is there yet, because none of them is mine, or because every promise is kept. */
export function NothingDue({ today, whose, showAll }: { today: Schemas["Today"]; whose: Whose; showAll: () => void }) {
  const { customers } = today.promise;
  const anybody = useQuery({
    queryKey: ["today", "anybody"],
    enabled: customers === 0 && whose !== "all",
    queryFn: async () => unwrap(await api.GET("/api/v1/promise", { params: { query: { user: "all" } } })).customers,
  });
  if (customers > 0) return <AllKept today={today} whose={whose} />;
  if (whose !== "all" && anybody.data === undefined) return null;
  return (anybody.data ?? 0) > 0 ? <NoneOfTheirs {...{ whose, showAll }} /> : <NobodyYet />;
}

function NobodyYet() {
  const { t } = useTranslation();
  const { write } = useMay();
  const bring = async (): Promise<void> => {
    try {
      const { accounts } = unwrap(await api.POST("/api/v1/sample"));
      await queries.invalidateQueries();
      sayDone(t("entry.welcome.sample-came", { accounts }));
    } catch (error) {
      sayFault(error);
    }
  };
  return (
    <Empty title={t("today.empty.nobody")} says={t("today.empty.nobody-say")}>
      {write && (
        <Group mt="xs" justify="center">
          <Button component={Link} to="/imports/new">
            {t("today.empty.import")}
          </Button>
          <Button variant="default" onClick={() => void bring()}>
            {t("entry.welcome.sample-do")}
          </Button>
        </Group>
      )}
    </Empty>
  );
}

function NoneOfTheirs({ whose, showAll }: { whose: Whose; showAll: () => void }) {
  const { t } = useTranslation();
  return (
    <Empty
      title={t(whose === "mine" ? "today.empty.none-mine" : "today.empty.none-theirs")}
      says={t("today.empty.none-say")}
    >
      <Button variant="default" mt="xs" onClick={showAll}>
        {t("today.empty.show-all")}
      </Button>
    </Empty>
  );
}

function AllKept({ today, whose }: { today: Schemas["Today"]; whose: Whose }) {
  const { t } = useTranslation();
  const format = useFormat();
  const next = useNextDue(today.date, whose);
  const { customers, kept } = today.promise;
  const says =
    customers === kept
      ? t("today.empty.kept-say", { count: customers, shown: format.number(customers) })
      : t("today.empty.put-off-say", { kept: format.number(kept), customers: format.number(customers) });
  return (
    <Empty title={t(customers === kept ? "today.empty.kept" : "today.empty.put-off")} says={says}>
      {next?.next_due_on && (
        <Text>
          {t("today.empty.next", { day: format.day(next.next_due_on) })}{" "}
          <Anchor component={Link} to={`/accounts/${next.account_id}`} underline="always">
            {next.name}
          </Anchor>
        </Text>
      )}
      <Text c="dimmed" maw={520}>
        {t("today.empty.quiet")}
      </Text>
      <Group mt="xs" justify="center">
        <Button component={Link} to="/customers" variant="default">
          {t("today.empty.customers")}
        </Button>
        <Button component={Link} to="/library" variant="default">
          {t("today.empty.library")}
        </Button>
      </Group>
    </Empty>
  );
}

/** Whose promise ends next, of the customers the list is of. */
function useNextDue(today: string, whose: Whose) {
  const me = useMe();
  const owner = whose === "mine" ? me?.user.id : whose;
  const next = useQuery({
    queryKey: ["customers", "next-due", owner, today],
    enabled: owner !== undefined,
    queryFn: async () => {
      const later = { field: "next_due", operator: ">", value: today };
      const theirs = {
        combinator: "or",
        rules: [
          { field: "owner", operator: "=", value: owner },
          { field: "owner", operator: "null" },
        ],
      };
      const filter = JSON.stringify({ combinator: "and", rules: owner === "all" ? [later] : [later, theirs] });
      const query = { filter, sort: "due", direction: "asc", limit: 1 } as const;
      return unwrap(await api.GET("/api/v1/customers", { params: { query } })).rows[0] ?? null;
    },
  });
  return next.data;
}
