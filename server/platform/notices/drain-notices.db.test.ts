import { expect, test } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { inWorkspace, newId, type Tx } from "../db/index.ts";
import { announce } from "./announce.ts";
import { catchUp, drainNotices, registerNoticeHandlers } from "./drain-notices.ts";

const database = useDatabase();

test("after much came in at once, the planner knows the tables before anybody reads them", async () => {
  const ctx = await database.workspace();
  const known = async (): Promise<number> =>
    (await database.asAdmin<{ n: number }>("select reltuples::int as n from pg_class where relname = 'accounts'"))[0]
      ?.n ?? -1;
  const before = await known();
  const ids = Array.from({ length: 4000 }, newId);
  await inWorkspace(ctx, async (tx) => {
    await tx.query(
      "insert into accounts (workspace_id, id, name) select $1, id, 'Firm ' || id from unnest($2::uuid[]) id",
      [tx.workspace, ids],
    );
    await announce(tx, "accounts.changed", ids);
  });
  expect(await known()).toBe(before);
  await drainNotices(ctx);
  expect(await known()).toBeGreaterThanOrEqual(4000);
});

test("an ear apart works beside the others where there is much, and nothing is lost when either fails", async () => {
  const ctx = await database.workspace();
  const ids = Array.from({ length: 501 }, newId);
  const topic = `heard-${newId()}`;
  const heard = { here: 0, apart: 0 };
  const separate: boolean[] = [];
  const failing = new Set(["here", "apart"]);
  let first: unknown;
  const ear = (name: "here" | "apart") => ({
    topic,
    name,
    apart: name === "apart",
    handle: async (tx: Tx, all: string[]) => {
      expect(all).toEqual([...ids].sort());
      if (name === "here") first = tx;
      else separate.push(tx !== first);
      await tx.query("insert into counts (workspace_id, name, id, n) values ($1, $2, $3, 1)", [
        tx.workspace,
        name,
        newId(),
      ]);
      if (failing.delete(name)) throw new Error(`${name} fails once`);
      heard[name]++;
    },
  });
  registerNoticeHandlers([ear("here"), ear("apart")]);
  await inWorkspace(ctx, (tx) => announce(tx, topic, ids));
  await expect(drainNotices(ctx)).rejects.toThrow("here fails once");
  await drainNotices(ctx);
  expect(heard).toEqual({ here: 1, apart: 1 });
  expect(separate).toEqual([true, true]);
  const written = await inWorkspace(ctx, (tx) =>
    tx.query(
      "select c.name, c.n::int from counts c where c.workspace_id = $1 and c.name in ('here', 'apart') order by c.name",
      [tx.workspace],
    ),
  );
  expect(written).toEqual([
    { name: "apart", n: 1 },
    { name: "here", n: 1 },
  ]);
});

test("of many notices a few are taken at a time, whatever the database knows of them", async () => {
  const ctx = await database.workspace();
  const topic = `few-${newId()}`;
  const heard: number[] = [];
  registerNoticeHandlers([{ topic, name: "few", handle: async (_, ids) => void heard.push(ids.length) }]);
  // As after a night: the database believes that there are hardly any, and then there are many.
  await inWorkspace(ctx, (tx) => announce(tx, topic, [newId()]));
  await database.asAdmin("vacuum analyze notices");
  await inWorkspace(ctx, async (tx) => {
    for (let n = 0; n < 39; n++) await announce(tx, topic, Array.from({ length: 10 }, newId));
  });
  await drainNotices(ctx);
  expect(heard).toEqual([41, 50, 50, 50, 50, 50, 50, 50]);
});

test("who catches up waits for what a worker has in hand, and for what its handlers announce", async () => {
  const ctx = await database.workspace();
  const first = `first-${newId()}`;
  const then = `then-${newId()}`;
  const heard: string[] = [];
  let go = (): void => {};
  const slow = new Promise<void>((resolve) => {
    go = resolve;
  });
  const handle = async (tx: Tx, [id]: string[]): Promise<void> => {
    await slow;
    heard.push(first);
    await announce(tx, then, [id as string]);
  };
  registerNoticeHandlers([
    { topic: first, name: "slow", handle },
    { topic: then, name: "after it", handle: async () => void heard.push(then) },
  ]);
  await inWorkspace(ctx, (tx) => announce(tx, first, [newId()]));
  const worker = drainNotices(ctx);
  // The worker has it in hand: somebody else finds nothing to do.
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await drainNotices(ctx)).toBe(0);
  let caught = false;
  const waiting = catchUp(ctx).then(() => {
    caught = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect([caught, heard]).toEqual([false, []]);
  go();
  await waiting;
  expect(heard).toEqual([first, then]);
  await worker;
});
