import { basename, resolve } from "node:path";
import type { Command } from "commander";
import { type Ctx, inWorkspace } from "../../platform/db/index.ts";
import type { CommandHost } from "../../platform/parts/index.ts";
import { askReconciliation, listDifferences, proposeMissing, reconcileSource } from "./comparing/index.ts";
import {
  confirmRun,
  dismissRun,
  inWords,
  listSources,
  runSource,
  sourceByName,
  startRun,
  viewRun,
  viewSource,
} from "./fetching/index.ts";

interface Options {
  workspace?: string;
  data?: string;
  json?: boolean;
  fresh?: boolean;
  confirm?: boolean;
  dismiss?: boolean;
  anew?: boolean;
  propose?: boolean;
}

/** Differences printed by the command; the page and the API have all of them. */
const printedDifferences = 1000;

export function standingSourceCommands(program: Command, host: CommandHost): void {
  const source = program.command("source").description("where data comes from: standing sources");
  const of = (name: string, about: string) =>
    source
      .command(name)
      .description(about)
      .option("--workspace <name>", "where there are several")
      .option("--data <folder>", "the data folder")
      .option("--json", "print JSON");

  of("list", "every source, how it is and what its last run did").action(async (options: Options) => {
    const rows = await host.inWorkspace(options, (ctx) => inWorkspace(ctx, listSources, "read"));
    host.print(options, { sources: rows }, () =>
      rows.map((one) => `${one.name}: ${one.kind}, ${wordOf(one)}, ${one.proposals} missing there`).join("\n"),
    );
  });

  of("run <name> [files...]", "run a source now; files where it is brought by hand")
    .option("--confirm", "what a guard held is right: go on")
    .option("--dismiss", "let a held run go")
    .option("--anew", "fetch all there is, not only what came since the last run")
    .action(async (name: string, files: string[], options: Options) => {
      const run = await host.inWorkspace(options, (ctx) => runNow(ctx, name, files, options));
      host.print(options, run, () =>
        run.held && run.state === "held"
          ? `Held: ${run.held.map(inWords).join("; ")}. Nothing was changed. Go on with --confirm, or let it go with --dismiss.`
          : `${run.state}: ${
              run.counts
                ? Object.entries(run.counts)
                    .map(([part, n]) => `${part} ${n}`)
                    .join(", ")
                : String(run.fault?.["title"] ?? "")
            }`,
      );
    });

  of("reconcile <name>", "compare a source with what is stored, row by row; nothing is changed")
    .option("--fresh", "fetch it anew for this")
    .option("--propose", "with --fresh: propose to go what is missing there")
    .action(async (name: string, options: Options) => {
      const answer = await host.inWorkspace(options, async (ctx) => {
        const id = await inWorkspace(ctx, async (tx) =>
          askReconciliation(tx, (await sourceByName(tx, name)).id, options.fresh ?? false),
        );
        const done = await reconcileSource(ctx, id);
        const missing = options.propose ? await inWorkspace(ctx, (tx) => proposeMissing(tx, id)) : {};
        const differences = await inWorkspace(
          ctx,
          (tx) => listDifferences(tx, id, undefined, undefined, printedDifferences),
          "read",
        );
        return { ...done, ...missing, differences };
      });
      host.print(options, answer, () =>
        answer.counts
          ? `rows ${answer.counts.rows} = same ${answer.counts.same} + differing ${answer.counts.differing} + not here ${answer.counts.not_here} + repeated ${answer.counts.repeated}; records ${answer.counts.records} = matched ${answer.counts.matched} + not there ${answer.counts.not_there}`
          : String(answer.fault?.["title"] ?? answer.state),
      );
    });
}

async function runNow(ctx: Ctx, name: string, files: string[], options: Options) {
  const source = await inWorkspace(ctx, async (tx) => viewSource(tx, (await sourceByName(tx, name)).id), "read");
  const held = source.last_run?.state === "held" ? source.last_run.id : null;
  let run = held;
  if (held && options.dismiss) await dismissRun(ctx, held);
  else if (held && options.confirm) {
    await confirmRun(ctx, held);
    await runSource(ctx, held);
  } else {
    run = await startRun(ctx, source.id, {
      files: files.map((file) => ({ name: basename(file), path: resolve(file) })),
      anew: options.anew,
    });
    await runSource(ctx, run);
  }
  const id = run as string;
  return inWorkspace(ctx, (tx) => viewRun(tx, id), "read");
}

function wordOf(one: Awaited<ReturnType<typeof listSources>>[number]): string {
  if (one.state !== "active") return one.state;
  return one.last_run?.state ?? "not run yet";
}
