import { Agent } from "node:http";
import { createKey } from "../server/platform/workspaces/index.ts";
import { type Ctx, inWorkspace } from "../server/platform/db/index.ts";
import { asker } from "./ask.ts";
import { type Program, runProgram } from "./processes.ts";
import type { Ground } from "./send-ground.ts";

/** A mail each so many milliseconds: few beside the mailing, so that its time stays its own. */
const everyMs = 200;

export interface Client {
  /** Kills the server and starts it anew; the client goes on with what was not answered. */
  killServer(): Promise<void>;
  /** Asks for no more, waits for the answer to the last, and tells which mails were answered for. */
  end(): Promise<{ asked: number; answered: string[] }>;
}

/** Writes single mails through a server, one after the other, each with a key of its own, and asks again with the same key until it is answered. */
export async function writeMails(ctx: Ctx, { sender }: Ground, folder: string, database: string): Promise<Client> {
  const { key } = await createKey(ctx, { name: "bench", scope: "write" });
  const people = await inWorkspace(
    ctx,
    (tx) =>
      tx.query<{ person: string; contact_point: string }>(
        "select c.person_id as person, c.id as contact_point from contact_points c where c.workspace_id = $1 order by c.id limit 5000",
        [tx.workspace],
      ),
    "read",
  );
  const open = (): Program<{ port: number }> => runProgram("serve", { dataDir: folder, database, files: folder });
  let server = open();
  let { port } = await server.hear();
  let ended = false;
  const answered: string[] = [];
  const work = (async () => {
    for (let n = 0; !ended; n++) {
      const to = people[n % people.length] as { person: string; contact_point: string };
      const mail = { sender, ...to, purpose: "help", subject: `One ${n}`, text: "Only to you." };
      for (;;) {
        try {
          const agent = new Agent();
          const said = await asker(agent, port, key, { "idempotency-key": `single-${n}` })(
            "POST",
            "/api/v1/mails",
            mail,
            201,
          );
          answered.push((JSON.parse(said) as { touch: string }).touch);
          break;
        } catch (error) {
          // Done, and nobody was answered for it.
          if (String(error).includes("answer_lost")) break;
          // It died, or the database did: the same again with the same key.
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
      }
      await new Promise((resolve) => setTimeout(resolve, everyMs));
    }
  })();
  return {
    killServer: async () => {
      server.child.kill("SIGKILL");
      await server.ended;
      server = open();
      ({ port } = await server.hear());
    },
    end: async () => {
      ended = true;
      await work;
      server.child.kill("SIGKILL");
      await server.ended;
      return { asked: answered.length, answered };
    },
  };
}
