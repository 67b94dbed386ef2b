import { createTasks } from "../../know/tasks/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import { dayAt, thereOn } from "../../know/people/index.ts";
import type { Report } from "./keep-reports.ts";
import { propose } from "./propose.ts";
import { movedAddressTitle, workspaceLanguage } from "./task-words.ts";

interface Point {
  address: string;
  person_id: string | null;
  account_id: string | null;
  name: string;
  owner_id: string | null;
}

/** A server says that a box has moved (5.1.6, 551): whoever looks after them asks where to, and what the server names is offered on the person. */
export async function askWhereTo(tx: Tx, moved: Report[]): Promise<void> {
  if (moved.length === 0) return;
  const points = await tx.query<Point>(
    `select c.normal as address, c.person_id, coalesce(c.account_id, job.account_id) as account_id, coalesce(p.name, a.name) as name, a.owner_id from contact_points c
     left join people p on p.workspace_id = $1 and p.id = c.person_id
     left join lateral (select e.account_id from employments e where e.workspace_id = $1 and e.person_id = c.person_id and ${thereOn("e", dayAt("$3"))} order by e.ended_on desc nulls first, e.id limit 1) job on true
     left join accounts a on a.workspace_id = $1 and a.id = coalesce(c.account_id, job.account_id)
     where c.workspace_id = $1 and c.kind = 'email' and c.normal = any ($2::text[]) order by c.id`,
    [tx.workspace, moved.map((one) => one.address), tx.ctx.clock.now()],
  );
  const language = await workspaceLanguage(tx);
  const tellerOf = (address: string) => moved.find((one) => one.address === address);
  const asked = points.map((point) => ({ point, title: movedAddressTitle(language, point.name, point.address) }));
  const there = new Set(
    (
      await tx.query<{ title: string }>(
        "select t.title from tasks t where t.workspace_id = $1 and t.title = any ($2::text[]) and t.done_at is null",
        [tx.workspace, asked.map((one) => one.title)],
      )
    ).map((one) => one.title),
  );
  const news = asked.filter((one) => !there.has(one.title));
  const { tasks } =
    news.length === 0
      ? { tasks: [] }
      : await createTasks(
          tx,
          news.map(({ point, title }) => ({
            title,
            user_id: point.owner_id,
            ...messageOf(tellerOf(point.address)),
            ...(point.account_id ? { account_id: point.account_id } : {}),
            ...(point.person_id ? { person_id: point.person_id } : {}),
          })),
        );
  await propose(
    tx,
    moved.flatMap((one) => {
      const person = points.find((point) => point.address === one.address)?.person_id;
      const value = namedIn(one.diagnostic, one.address);
      if (!person || !value) return [];
      const task_id = tasks[news.findIndex(({ point }) => point.address === one.address)]?.id;
      return [
        { person_id: person, kind: "email" as const, value, message_id: one.message_id, told_at: one.at, task_id },
      ];
    }),
  );
}

/** What a server said at once came by no message: it is told by the touch it is about. */
const messageOf = (report: Report | undefined): { message_id?: string } =>
  report && report.message_id !== report.touch_id ? { message_id: report.message_id } : {};

/** "551 User not local; please try <ada@new.example>". */
const namedIn = (words: string, old: string): string | undefined =>
  (words.match(/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+\.[a-z]{2,}/gi) ?? []).find((one) => one.toLowerCase() !== old);
