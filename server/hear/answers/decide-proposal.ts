import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { recordMove } from "../../know/moves/index.ts";
import { addContactPoints, createPeople, editEmployment } from "../../know/people/index.ts";
import { completeTask } from "../../know/tasks/index.ts";
import type { SignatureProposal } from "./contract.ts";

const columns = "s.id, s.kind, s.value, s.person_id, p.name as person, s.message_id, s.told_at";

/** Who left meanwhile isn't asked about. */
const stillAsked = `(s.kind <> 'left' or exists (select from employments e where e.workspace_id = $1 and e.id = (s.fields ->> 'employment_id')::uuid and e.ended_on is null))`;

/** What they wrote below their letters and nobody has decided about. */
export async function listProposals(tx: Tx, person: string): Promise<SignatureProposal[]> {
  return tx.query<SignatureProposal>(
    `select ${columns} from signature_proposals s join people p on p.workspace_id = $1 and p.id = s.person_id
     where s.workspace_id = $1 and s.person_id = $2 and s.taken is null and ${stillAsked} order by s.kind, s.told_at desc, s.id`,
    [tx.workspace, person],
  );
}

/** All that nobody has decided about, or what one message proposes, the latest first. */
export async function listOpenProposals(
  tx: Tx,
  message: string | undefined,
  limit: number,
): Promise<SignatureProposal[]> {
  return tx.query<SignatureProposal>(
    `select ${columns} from signature_proposals s join people p on p.workspace_id = $1 and p.id = s.person_id
     where s.workspace_id = $1 and s.taken is null and ${stillAsked} and ($2::uuid is null or s.message_id = $2) order by s.told_at desc, s.id limit $3`,
    [tx.workspace, message ?? null, limit],
  );
}

interface Proposed extends SignatureProposal {
  employment_id: string | null;
  task_id: string | null;
  fields: Record<string, string>;
  taken: boolean | null;
}

/** Takes it over, as a change that can be undone, or lets it be: it is not proposed again. */
export async function decideProposal(tx: Tx, id: string, take: boolean): Promise<{ set: string | null }> {
  const found = await tx.one<Proposed>(
    `select ${columns}, s.employment_id, s.task_id, s.fields, s.taken from signature_proposals s join people p on p.workspace_id = $1 and p.id = s.person_id
     where s.workspace_id = $1 and s.id = $2 for update of s`,
    [tx.workspace, id],
  );
  if (!found || found.taken !== null) throw new Fault("not_found", { what: "proposal", id });
  await tx.query(
    "update signature_proposals s set taken = $3, decided_at = $4, decided_by = $5 where s.workspace_id = $1 and s.id = $2",
    [tx.workspace, id, take, tx.ctx.clock.now(), tx.ctx.actor.kind === "user" ? tx.ctx.actor.user : null],
  );
  await closeTask(tx, found.task_id);
  if (!take) return { set: null };
  const { kind, value, person_id, employment_id, fields } = found;
  if (kind === "left") return leave(tx, found);
  if (kind === "successor") {
    const { name, address, account_id } = fields;
    const { set } = await createPeople(tx, [
      {
        name: name ?? nameOfAddress(address ?? value),
        contact_points: address ? [{ kind: "email", value: address }] : [],
        employments: account_id ? [{ account_id }] : [],
      },
    ]);
    return { set };
  }
  if (kind !== "title") return addContactPoints(tx, [{ person_id, kind, value, ...fields }]);
  return editEmployment(tx, employment_id as string, { title: value });
}

/** Whoever looks at the task has their answer. */
export async function closeTask(tx: Tx, id: string | null): Promise<void> {
  const open = await tx.one("select from tasks t where t.workspace_id = $1 and t.id = $2 and t.done_at is null", [
    tx.workspace,
    id,
  ]);
  if (open && id) await completeTask(tx, id);
}

/** A person says that the machine is right. */
async function leave(tx: Tx, { fields, message_id }: Proposed): Promise<{ set: string | null }> {
  const { employment_id = "", moved_on } = fields;
  return recordMove(tx, { employment_id, evidence: "mail", message_id, ...(moved_on ? { moved_on } : {}) });
}

/** "tom.ashby@mill.example" is Tom Ashby until somebody says otherwise. */
const nameOfAddress = (address: string): string =>
  (address.split("@")[0] ?? address)
    .split(/[._-]+/)
    .filter((word) => word !== "")
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join(" ") || address;
