import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { addContactPoints, createPeople, editEmployment } from "../../know/people/index.ts";
import type { SignatureProposal } from "./contract.ts";

const columns = "s.id, s.kind, s.value, s.told_at";

/** What they wrote below their letters and nobody has decided about. */
export async function listProposals(tx: Tx, person: string): Promise<SignatureProposal[]> {
  return tx.query<SignatureProposal>(
    `select ${columns} from signature_proposals s where s.workspace_id = $1 and s.person_id = $2 and s.taken is null order by s.kind, s.told_at desc, s.id`,
    [tx.workspace, person],
  );
}

interface Proposed extends SignatureProposal {
  person_id: string;
  employment_id: string | null;
  fields: Record<string, string>;
  taken: boolean | null;
}

/** Takes it over, as a change that can be undone, or lets it be: it is not proposed again. */
export async function decideProposal(tx: Tx, id: string, take: boolean): Promise<{ set: string | null }> {
  const found = await tx.one<Proposed>(
    `select ${columns}, s.person_id, s.employment_id, s.fields, s.taken from signature_proposals s where s.workspace_id = $1 and s.id = $2 for update`,
    [tx.workspace, id],
  );
  if (!found || found.taken !== null) throw new Fault("not_found", { what: "proposal", id });
  await tx.query(
    "update signature_proposals s set taken = $3, decided_at = $4, decided_by = $5 where s.workspace_id = $1 and s.id = $2",
    [tx.workspace, id, take, tx.ctx.clock.now(), tx.ctx.actor.kind === "user" ? tx.ctx.actor.user : null],
  );
  if (!take) return { set: null };
  const { kind, value, person_id, employment_id, fields } = found;
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

/** "tom.ashby@mill.example" is Tom Ashby until somebody says otherwise. */
const nameOfAddress = (address: string): string =>
  (address.split("@")[0] ?? address)
    .split(/[._-]+/)
    .filter((word) => word !== "")
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join(" ") || address;
