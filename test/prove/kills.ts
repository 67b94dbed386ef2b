import { chanceFrom } from "../../server/desk/sample/chance.ts";
import { writeFileSync } from "node:fs";

import { inFolder, type ProofFolder, processesOf } from "./folder.ts";
import type { Proof } from "./proof.ts";

const rounds = 12;
const rowsPerRound = 12_000;
/** Seeded, so that a round that failed can be tried again. */
const chance = chanceFrom(20_260_102);

const victims = ["import", "server", "worker", "postgres"] as const;

/** While a server and its worker run, one process is killed in the middle of an import; then the same file is brought again. */
export const kills: Proof = {
  name: "kills",
  proves:
    "kill -9 of the server, the worker, the database or the command in the middle of an import loses and doubles nothing",
  run: (say) =>
    inFolder(async (folder) => {
      let doubled = 0;
      let lost = 0;
      for (let round = 1; round <= rounds; round++) {
        const victim = victims[round % victims.length] as (typeof victims)[number];
        const file = folder.path(`round-${round}.csv`);
        writeFileSync(file, fileOf(round));
        const server = folder.begin("start", "--port", "0");
        await server.said(/running at/i);
        const killed = folder.begin("import", file, "--as", "accounts", "--progress", "--json");
        await killed.said(/\d+ rows/);
        await new Promise((resolve) => setTimeout(resolve, chance.next() * 400));
        const pid =
          victim === "import" ? killed.pid : victim === "server" ? server.pid : await pidOf(folder, victim, server.pid);
        process.kill(pid, "SIGKILL");
        const first = await killed.ended;
        await folder.begin("stop").ended;
        await server.ended;
        const again = await folder.answer<{ read: number; created: number; unchanged: number; failed: number }>(
          "import",
          file,
          "--as",
          "accounts",
        );
        const third = await folder.answer<{ unchanged: number; created: number }>("import", file, "--as", "accounts");
        const missing = rowsPerRound - (again.created + again.unchanged) + (rowsPerRound - third.unchanged);
        lost += missing;
        say(
          `round ${round}: ${victim} killed, the import ended with ${first.code}; again: ${again.created} created, ${again.unchanged} unchanged`,
        );
        if (victim !== "server" && victim !== "worker" && again.created === 0)
          say("  (it was through before the kill)");
      }
      const rows = await countAccounts(folder);
      doubled = rows - rounds * rowsPerRound;
      return [
        { what: "kills", value: rounds, unit: "", bar: null },
        { what: "rows lost", value: lost, unit: "rows", bar: 0 },
        { what: "accounts doubled or lost", value: Math.abs(doubled), unit: "accounts", bar: 0 },
      ];
    }),
};

async function pidOf(folder: ProofFolder, victim: "worker" | "postgres", server: number): Promise<number> {
  const all = await processesOf(victim === "postgres" ? folder.dir : "worker.mjs");
  const found =
    victim === "postgres"
      ? all.find(({ command }) => /postgres(\s|$)/.test(command) && / -D /.test(command))
      : all.find(({ parent }) => parent === server);
  if (!found) throw new Error(`there is no ${victim} to kill`);
  return found.pid;
}

async function countAccounts(folder: ProofFolder): Promise<number> {
  const { rows } = await folder.answer<{ rows: number }>(
    "export",
    "accounts",
    "--format",
    "jsonl",
    "--out",
    folder.path("all.jsonl"),
  );
  return rows;
}

function fileOf(round: number): string {
  const rows = Array.from({ length: rowsPerRound }, (_, n) => {
    const id = `${round}-${n}`;
    return `K${id},Firm ${id},Person ${id},p${id}@firm${id}.example`;
  });
  return `id,company,contact name,email\n${rows.join("\n")}\n`;
}
