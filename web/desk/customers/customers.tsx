import { Badge, Button, Group, Menu, SegmentedControl, Select, UnstyledButton } from "@mantine/core";
import { IconColumns3, IconFilter, IconPlus } from "@tabler/icons-react";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { ExportMenu } from "../../app/exports/export-menu.tsx";
import { todayIn, useFormat } from "../../app/format.ts";
import { useMe } from "../../app/session.ts";
import { UnsavedChanges } from "../../know/accounts/index.ts";
import { Empty } from "../../ui/empty.tsx";
import { Grid } from "../../ui/grid.tsx";
import { Page } from "../../ui/page.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { BulkBar } from "./bulk-bar.tsx";
import { customerColumns } from "./columns.tsx";
import { FilterDrawer } from "./filter-drawer.tsx";
import { GroupPanel } from "./group-panel.tsx";
import { NewAccount } from "./new-account.tsx";
import { NewPerson } from "./new-person.tsx";
import { useCount, useCustomers } from "./read-customers.ts";
import { type Grouping, type Scope, useShape } from "./shape.ts";
import { ViewsMenu } from "./views-menu.tsx";

const groupings: Grouping[] = ["owner", "industry", "city", "country", "relationship"];

/** The grid over all customers: sorted, filtered, grouped, edited in bulk, in views of one's own. */
export function Customers() {
  const { t } = useTranslation();
  const format = useFormat();
  const me = useMe();
  const navigate = useNavigate();
  const [shape, change] = useShape();
  const [filtering, setFiltering] = useState(false);
  const [adding, setAdding] = useState(false);
  const asked = useSearch({ strict: false, select: (search: { new?: string }) => search.new });
  const done = (): void => {
    setAdding(false);
    if (asked) void navigate({ to: "/customers", search: {} as never, replace: true });
  };
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [allMatching, setAllMatching] = useState(false);
  const list = useCustomers(shape);
  const { count, askExact } = useCount(shape);
  const today = todayIn(me?.time_zone);
  const known = useMemo(() => customerColumns(t, format, today), [t, format, today]);
  const columns = shape.columns.flatMap(({ name, width }) => {
    const column = known.find((one) => one.name === name);
    return column ? [{ ...column, width: width ?? column.width }] : [];
  });
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.rows) ?? [], [list.data]);
  const total = count
    ? count.more
      ? t("customers.count-more", { total: format.number(count.total) })
      : t("customers.count", { count: count.total })
    : "";
  const letGo = (): void => {
    setChosen(new Set());
    setAllMatching(false);
  };
  const choose = (id: string): void => {
    setAllMatching(false);
    setChosen((now) => {
      const next = new Set(now);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  };
  const chooseAll = (): void =>
    allMatching ? letGo() : (setAllMatching(true), setChosen(new Set(rows.map((row) => row.account_id))));
  const rules = shape.filter?.rules.length ?? 0;
  const about = (
    <UnstyledButton
      onClick={askExact}
      title={count?.estimate ? t("customers.about", { total: format.number(count.estimate) }) : undefined}
    >
      {total}
    </UnstyledButton>
  );
  const actions = (
    <>
      <SegmentedControl
        size="xs"
        value={shape.scope}
        onChange={(scope) => change({ scope: scope as Scope })}
        data={(["customers", "prospects", "all"] as const).map((value) => ({
          value,
          label: t(`customers.scope.${value}`),
        }))}
      />
      <ViewsMenu shape={shape} onShape={change} />
      <Button
        variant="default"
        leftSection={<IconFilter size={15} />}
        onClick={() => setFiltering(true)}
        rightSection={rules > 0 ? <Badge size="sm">{rules}</Badge> : undefined}
      >
        {t("customers.filter.open")}
      </Button>
      <Menu closeOnItemClick={false} width={220}>
        <Menu.Target>
          <Button variant="default" leftSection={<IconColumns3 size={15} />}>
            {t("customers.columns")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {known.slice(1).map((column) => {
            const shown = shape.columns.some((one) => one.name === column.name);
            return (
              <Menu.Item
                key={column.name}
                role="menuitemcheckbox"
                aria-checked={shown}
                leftSection={shown ? "✓" : " "}
                onClick={() =>
                  change({
                    columns: shown
                      ? shape.columns.filter((one) => one.name !== column.name)
                      : [...shape.columns, { name: column.name }],
                  })
                }
              >
                {column.label}
              </Menu.Item>
            );
          })}
        </Menu.Dropdown>
      </Menu>
      <Select
        w={150}
        placeholder={t("customers.group")}
        aria-label={t("customers.group")}
        clearable
        clearButtonProps={{ "aria-label": t("customers.group-none") }}
        data={groupings.map((value) => ({ value, label: t(`customers.grouping.${value}`) }))}
        value={shape.group ?? null}
        onChange={(group) => change({ group: group as Grouping | null })}
      />
      <ExportMenu
        wish={{
          what: "customers",
          scope: shape.scope,
          filter: shape.filter as never,
          sort: shape.sort as "name",
          direction: shape.direction,
          columns: columns.map(({ name }) => name) as never[],
        }}
        formats={["csv", "xlsx", "jsonl", "parquet", "vcard"]}
      />
      <Button leftSection={<IconPlus size={15} />} onClick={() => setAdding(true)}>
        {t("customers.new.open")}
      </Button>
    </>
  );
  useShortcuts([{ keys: "n", label: t("customers.new.title"), run: () => setAdding(true) }]);
  const nothing = list.isSuccess && rows.length === 0;
  return (
    <Page wide title={t(`customers.scope.${shape.scope}`)} about={about} actions={actions}>
      {(chosen.size > 0 || allMatching) && (
        <BulkBar
          shape={shape}
          ids={allMatching ? undefined : [...chosen]}
          said={allMatching ? t("customers.bulk.all", { total }) : t("customers.bulk.chosen", { count: chosen.size })}
          onDone={letGo}
        />
      )}
      <Group align="flex-start" wrap="nowrap" gap="sm">
        {shape.group && <GroupPanel shape={shape} by={shape.group} onFilter={(filter) => change({ filter })} />}
        <div style={{ flex: 1, minWidth: 0 }}>
          {nothing ? (
            <Empty
              title={t(rules > 0 ? "customers.nothing.filtered" : "customers.nothing.title")}
              says={t(rules > 0 ? "customers.nothing.filtered-say" : "customers.nothing.say")}
            >
              {rules > 0 ? (
                <Button variant="light" onClick={() => change({ filter: undefined })}>
                  {t("customers.filter.clear")}
                </Button>
              ) : (
                <Button component={Link} to="/imports/new">
                  {t("customers.nothing.do")}
                </Button>
              )}
            </Empty>
          ) : (
            <Grid
              label={t(`customers.scope.${shape.scope}`)}
              columns={columns}
              rows={rows}
              idOf={(row) => row.account_id}
              more={list.hasNextPage && !list.isFetchingNextPage ? () => void list.fetchNextPage() : undefined}
              sort={shape.sort}
              direction={shape.direction}
              onSort={(sort, direction) => change({ sort, direction })}
              onWidth={(name, width) =>
                change({ columns: shape.columns.map((one) => (one.name === name ? { ...one, width } : one)) })
              }
              open={(row) => void navigate({ to: `/accounts/${row.account_id}` })}
              chosen={chosen}
              allChosen={allMatching}
              choose={choose}
              chooseAll={chooseAll}
              words={{
                next: t("customers.keys.next"),
                before: t("customers.keys.before"),
                open: t("customers.keys.open"),
                choose: t("customers.keys.choose"),
                chooseAll: t("customers.keys.choose-all"),
                narrower: t("customers.keys.width"),
              }}
            />
          )}
        </div>
      </Group>
      <NewAccount opened={adding || asked === "account"} onClose={done} />
      {asked === "person" && <NewPerson onClose={done} />}
      <FilterDrawer
        key={String(filtering)}
        opened={filtering}
        filter={shape.filter}
        onClose={() => setFiltering(false)}
        onFilter={(filter) => {
          change({ filter });
          setFiltering(false);
          letGo();
        }}
      />
      <UnsavedChanges />
    </Page>
  );
}
