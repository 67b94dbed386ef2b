import { ActionIcon, Anchor, Button, Text } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { useMay } from "../../app/settings/role.ts";
import { act, FieldRow } from "../accounts/index.ts";
import { FindRecord } from "./find-record.tsx";
import { MakeHousehold } from "./make-household.tsx";

type Group = Schemas["AccountGroup"];
type Named = { id: string; name: string };

export const groupShownBy = ["account-group", "account", "person", "customers"] as const;

/** What an account is linked to without being it: the firm it is a branch of, its own branches, households by its people. Edited where it stands. */
export function AccountGroup({ account, people }: { account: Named & { kind: string }; people: Named[] }) {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ["account-group", account.id],
    queryFn: async () =>
      unwrap(await api.GET("/api/v1/accounts/{id}/group", { params: { path: { id: account.id } } })) as Group,
  });
  if (!data) return null;
  const household = account.kind === "household";
  return (
    <>
      {(!household || data.parent) && <Parent account={account} parent={data.parent} />}
      {(!household || data.branches.length > 0) && <Branches account={account} branches={data.branches} />}
      {data.workplaces.length > 0 && (
        <FieldRow label={t("identity.group.workplaces")}>
          <ThroughPeople rows={data.workplaces} />
        </FieldRow>
      )}
      {(data.households.length > 0 || (!household && people.length > 1)) && (
        <FieldRow label={t("identity.group.households")}>
          <ThroughPeople rows={data.households} />
          {people.length > 1 && <MakeHousehold people={people} />}
        </FieldRow>
      )}
    </>
  );
}

const setParent = (done: string, account: string, parent: string | null): Promise<boolean> =>
  act(done, groupShownBy, async () =>
    unwrap(
      await api.PUT("/api/v1/accounts/{id}/parent", { params: { path: { id: account } }, body: { parent_id: parent } }),
    ),
  );

function Parent({ account, parent }: { account: Named; parent: Group["parent"] }) {
  const { t } = useTranslation();
  return (
    <FieldRow label={t("identity.group.parent")}>
      {parent && (
        <Linked
          to={parent}
          cut={t("identity.group.cut-parent", { name: parent.name })}
          onCut={() => void setParent(t("identity.group.alone", { name: account.name }), account.id, null)}
        />
      )}
      <Adding label={t(parent ? "identity.group.other-parent" : "identity.group.choose-parent")}>
        {(close) => (
          <FindRecord
            kind="account"
            label={t("identity.group.choose-parent")}
            except={[account.id]}
            onClose={close}
            onFound={(found) =>
              void setParent(
                t("identity.said.branch", { folded: account.name, kept: found.name }),
                account.id,
                found.id,
              ).then((done) => done && close())
            }
          />
        )}
      </Adding>
    </FieldRow>
  );
}

function Branches({ account, branches }: { account: Named; branches: Named[] }) {
  const { t } = useTranslation();
  return (
    <FieldRow label={t("identity.group.branches")}>
      {branches.map((branch) => (
        <Linked
          key={branch.id}
          to={branch}
          cut={t("identity.group.cut-branch", { name: branch.name })}
          onCut={() => void setParent(t("identity.group.alone", { name: branch.name }), branch.id, null)}
        />
      ))}
      <Adding label={t("identity.group.add-branch")}>
        {(close) => (
          <FindRecord
            kind="account"
            label={t("identity.group.add-branch")}
            except={[account.id, ...branches.map(({ id }) => id)]}
            onClose={close}
            onFound={(found) =>
              void setParent(
                t("identity.said.branch", { folded: found.name, kept: account.name }),
                found.id,
                account.id,
              ).then((done) => done && close())
            }
          />
        )}
      </Adding>
    </FieldRow>
  );
}

function Linked({ to, cut, onCut }: { to: Named; cut: string; onCut: () => void }) {
  const may = useMay();
  return (
    <div>
      <Anchor size="sm" component={Link} to={`/accounts/${to.id}` as never}>
        {to.name}
      </Anchor>
      {may.write && (
        <ActionIcon size="xs" variant="subtle" color="gray" ml={4} aria-label={cut} title={cut} onClick={onCut}>
          <IconX size={12} />
        </ActionIcon>
      )}
    </div>
  );
}

function ThroughPeople({ rows }: { rows: Group["households"] }) {
  return rows.map((row) => (
    <div key={row.id}>
      <Anchor size="sm" component={Link} to={`/accounts/${row.id}` as never}>
        {row.name}
      </Anchor>
      <Text span size="xs" c="dimmed">
        {` · ${row.people.map(({ name }) => name).join(", ")}`}
      </Text>
    </div>
  ));
}

function Adding({ label, children }: { label: string; children: (close: () => void) => ReactNode }) {
  const may = useMay();
  const [open, setOpen] = useState(false);
  if (!may.write) return null;
  if (open) return children(() => setOpen(false));
  return (
    <Button size="compact-xs" variant="subtle" c="dimmed" fw={400} ml={-6} onClick={() => setOpen(true)}>
      {label}
    </Button>
  );
}
