import { randomBytes } from "node:crypto";
import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { changeSet } from "../../platform/records/index.ts";
import { workspaceTerms } from "../../weigh/standing/index.ts";
import type { NewVerification, Question } from "./contract.ts";
import { type DrawnRecord, drawRecords, type FrameOf } from "./frame.ts";
import { shownVerification, type VerificationRow } from "./read-verification.ts";
import { sizeUp } from "./size-up.ts";

/** More than this is no sample that people work through. */
export const mostRecords = 5_000;

/** Draws a sample by lot and hands out its work. One change set, which can be undone. */
export async function drawVerification(
  tx: Tx,
  wanted: NewVerification,
): Promise<{ verification: VerificationRow; set: string | null }> {
  const { today, zone } = await workspaceTerms(tx);
  const questions = [...new Set(wanted.questions)];
  const of: FrameOf = { ...wanted, questions, day: today, zone };
  const sized = await sizeUp(tx, { ...wanted, questions });
  if (sized.population === 0) throw new Fault("nothing_to_verify", {});
  if (sized.size > mostRecords) throw new Fault("sample_too_large", { size: sized.size, most: mostRecords });
  const seed = wanted.seed ?? randomBytes(9).toString("base64url");
  const sizes = { top: 0, rest: 0 };
  for (const { stratum, size } of sized.strata) sizes[stratum] = size;
  const drawn = await drawRecords(tx, of, seed, sizes);
  const workers = await usersWho(tx, wanted.users);
  const name = wanted.name ?? `${today} · ${questions.join(", ")}`;
  const set = changeSet(tx, { kind: "draw-verification", summary: name });
  const [verification] = await set.create<VerificationRow>("verification", [
    {
      name,
      unit: wanted.unit,
      questions,
      method: wanted.method,
      margin: wanted.margin,
      confidence: wanted.confidence,
      top: wanted.top,
      seed,
      drawn_on: today,
      population: sized.population,
      size: drawn.length,
      frame: sized.cells,
      fingerprint: sized.fingerprint,
      drawn_by: self(tx),
      revision: 1,
    },
  ]);
  const id = verification?.id as string;
  await set.create(
    "verification-check",
    drawn.flatMap((record, at) => checksOf(record, at + 1, id, workerFor(record, at, workers, wanted.users, self(tx)))),
  );
  return { verification: shownVerification(verification as VerificationRow), set: await set.close() };
}

function checksOf(
  { asked, ...record }: DrawnRecord,
  place: number,
  verification_id: string,
  user_id: string | null,
): Record<string, unknown>[] {
  return (Object.entries(asked) as [Question, DrawnRecord["asked"][Question]][]).flatMap(([question, fact]) =>
    fact === null
      ? []
      : [
          {
            ...record,
            verification_id,
            place,
            question,
            user_id,
            contact_point_id: fact.point,
            value: fact.value,
            known_on: fact.known_on,
            revision: 1,
          },
        ],
  );
}

/** Shared evenly where users are named; else to the owner, else to whoever draws. */
function workerFor(
  record: DrawnRecord,
  at: number,
  active: Set<string>,
  wanted: string[] | undefined,
  self: string | null,
): string | null {
  if (wanted && wanted.length > 0) return wanted[at % wanted.length] as string;
  return record.owner_id && active.has(record.owner_id) ? record.owner_id : self;
}

/** The users who can be given work; one named who can't is told. */
async function usersWho(tx: Tx, wanted: string[] = []): Promise<Set<string>> {
  const rows = await tx.query<{ id: string }>(
    "select u.id from users u where u.workspace_id = $1 and u.disabled_at is null and u.role <> 'reader'",
    [tx.workspace],
  );
  const active = new Set(rows.map((row) => row.id));
  const unknown = wanted.find((user) => !active.has(user));
  if (unknown) throw new Fault("not_found", { what: "user", id: unknown });
  return active;
}

function self(tx: Tx): string | null {
  return tx.ctx.actor.kind === "user" ? tx.ctx.actor.user : null;
}
