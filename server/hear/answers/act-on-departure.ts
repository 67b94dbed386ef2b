import type { Tx } from "../../platform/db/index.ts";
import { dayAt } from "../../know/people/index.ts";
import { recordMove } from "../../know/moves/index.ts";
import { createTasks } from "../../know/tasks/index.ts";
import { closeTask } from "./decide-proposal.ts";
import type { Told } from "./act-on-messages.ts";
import { propose } from "./propose.ts";
import { askTitle, successorTitle, workspaceLanguage } from "./task-words.ts";

/** A machine that answers in a conversation of ours speaks for the one we wrote to; anybody could send the same from elsewhere. */
const surePercent = 85;

interface Job {
  employment_id: string;
  account_id: string;
  account: string;
  owner_id: string | null;
  person: string;
}

/** Somebody's machine says that they left: a fact where it answers what we wrote, asked by a task otherwise. Who follows them is asked in both. */
export async function actOnDeparture(tx: Tx, message: Told): Promise<void> {
  if (!message.person_id) return;
  const jobs = await tx.query<Job>(
    `select e.id as employment_id, e.account_id, a.name as account, a.owner_id, p.name as person from employments e
     join accounts a on a.workspace_id = $1 and a.id = e.account_id
     join people p on p.workspace_id = $1 and p.id = e.person_id
     where e.workspace_id = $1 and e.person_id = $2 and (e.ended_on is null or e.ended_on > ${dayAt("$4")}) and ($3::uuid is null or e.account_id = $3) order by e.id`,
    [tx.workspace, message.person_id, message.account_id, tx.ctx.clock.now()],
  );
  const [job, another] = jobs;
  // Ended already, or heard before: a last day that is today is no news.
  if (!job) return;
  const language = await workspaceLanguage(tx);
  const about = { account_id: job.account_id, person_id: message.person_id, user_id: job.owner_id };
  const sure = another === undefined && (message.conversation_id !== null || message.about_touch_id !== null);
  if (sure) {
    await recordMove(tx, {
      employment_id: job.employment_id,
      evidence: "mail",
      confidence_percent: surePercent,
      moved_on: await dayOf(tx, message.sent_at),
      message_id: message.id,
    });
    await settleAsked(tx, message.person_id, job.account_id);
  } else {
    const title = askTitle(language, job.person, job.account);
    const asked = await tx.one(
      "select from tasks t where t.workspace_id = $1 and t.person_id = $2 and t.title = $3 and t.done_at is null",
      [tx.workspace, message.person_id, title],
    );
    if (asked) return;
    const { tasks } = await createTasks(tx, [{ ...about, title, message_id: message.id }]);
    await propose(tx, [
      {
        person_id: message.person_id,
        kind: "left",
        value: job.account,
        normal: job.account_id,
        fields: { employment_id: job.employment_id, moved_on: await dayOf(tx, message.sent_at) },
        message_id: message.id,
        told_at: message.sent_at,
        task_id: tasks[0]?.id,
      },
    ]);
  }
  await proposeWhoFollows(tx, message, job, language);
}

/** What was asked before it was sure is answered. */
async function settleAsked(tx: Tx, person: string, account: string): Promise<void> {
  const asked = await tx.one<{ task_id: string | null }>(
    `update signature_proposals s set taken = true, decided_at = $4
     where s.workspace_id = $1 and s.person_id = $2 and s.kind = 'left' and s.normal = $3 and s.taken is null returning s.task_id`,
    [tx.workspace, person, account, tx.ctx.clock.now()],
  );
  if (asked) await closeTask(tx, asked.task_id);
}

/** Who is to be written to instead, and where they are now: a task says it, and a press on the person who left takes it over. */
async function proposeWhoFollows(tx: Tx, message: Told, job: Job, language: string): Promise<void> {
  const { successor, successor_name, new_address } = message.told;
  const person_id = message.person_id as string;
  const about = { account_id: job.account_id, person_id, user_id: job.owner_id, message_id: message.id };
  const of = { person_id, message_id: message.id, told_at: message.sent_at };
  const address = successor?.includes("@") ? successor.toLowerCase() : null;
  if (successor) {
    const title = successorTitle(language, job.account, successor_name, successor);
    const { tasks } = await createTasks(tx, [{ ...about, title }]);
    const name = successor_name ?? (address ? null : successor);
    await propose(tx, [
      {
        ...of,
        kind: "successor",
        value: [name === address ? null : name, address].filter(Boolean).join(", "),
        fields: { account_id: job.account_id, ...(name ? { name } : {}), ...(address ? { address } : {}) },
        task_id: tasks[0]?.id,
      },
    ]);
  }
  if (new_address) {
    const { tasks } = await createTasks(tx, [
      { ...about, account_id: undefined, title: `${job.person}: ${new_address}` },
    ]);
    await propose(tx, [{ ...of, kind: "email", value: new_address, task_id: tasks[0]?.id }]);
  }
}

async function dayOf(tx: Tx, at: Date): Promise<string> {
  const row = await tx.one<{ day: string }>(
    "select ($2::timestamptz at time zone w.time_zone)::date::text as day from workspaces w where w.id = $1",
    [tx.workspace, at],
  );
  return row?.day as string;
}
