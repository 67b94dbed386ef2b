import { dayOf } from "../../../platform/clock/index.ts";
import { type Ctx, inWorkspace, newId, type Tx } from "../../../platform/db/index.ts";
import { openSet } from "../../../platform/history/index.ts";
import { type FileWish, type PlannedFile, planFiles, sourceNameOf } from "./plan-files.ts";
import { rememberedMappings } from "./source-mappings.ts";
import type { Recognition } from "./taking.ts";

export interface ImportWish {
  files: FileWish[];
  source?: string;
  relationship?: "customer" | "prospect";
  createMissing?: boolean;
  recognise?: Partial<Recognition>;
  dryRun?: boolean;
  /** The files are all there is in the source, or only a part; as it was said of the source where nobody says it here. */
  bringsAll?: boolean;
  /** Notes, in the same transaction, who asked for it. */
  within?: (tx: Tx, importId: string) => Promise<void>;
}

export interface ImportOptions {
  relationship: "customer" | "prospect";
  createMissing: boolean;
  recognise: Recognition;
  today: string;
  /** What the files lack is missing in the source, and is proposed to go. Settled at the start: a source may be set otherwise while it runs. */
  bringsAll?: boolean;
  /** Somebody said so of this import. */
  bringsAllSaid?: boolean;
}

export interface StartedImport {
  id: string;
  source: string;
  files: PlannedFile[];
}

/** Plans the files and writes the import down, with the change set that everything it does will belong to. Nothing is taken in yet. */
export async function startImport(ctx: Ctx, wish: ImportWish): Promise<StartedImport> {
  const name = (wish.source ?? sourceNameOf(wish.files[0]?.name ?? wish.files[0]?.path ?? "file")).trim();
  const remembered = await inWorkspace(ctx, (tx) => rememberedMappings(tx, name), "read");
  const files = await planFiles(wish.files, remembered);
  return inWorkspace(ctx, async (tx) => {
    const source = await findOrMakeSource(tx, name);
    const id = newId();
    const kinds = [...new Set(files.map((file) => file.kind))].join(" and ");
    const zone = await tx.one<{ time_zone: string }>("select w.time_zone from workspaces w where w.id = $1", [
      tx.workspace,
    ]);
    const options: ImportOptions = {
      relationship: wish.relationship ?? "customer",
      createMissing: wish.createMissing ?? false,
      recognise: { accounts: wish.recognise?.accounts ?? "name", people: wish.recognise?.people ?? "email" },
      today: dayOf(ctx.clock.now(), zone?.time_zone ?? "UTC"),
      bringsAll: wish.bringsAll ?? source.brings_all,
      bringsAllSaid: wish.bringsAll !== undefined,
    };
    const set = wish.dryRun
      ? null
      : await openSet(tx, { kind: "import", summary: `${kinds} from ${name}`, importId: id });
    await tx.query(
      `insert into imports (workspace_id, id, source_id, set_id, kind, state, dry_run, options, files, bytes, created_at)
       values ($1, $2, $3, $4, $5, 'waiting', $6, $7, $8, $9, $10)`,
      [
        tx.workspace,
        id,
        source.id,
        set,
        kinds,
        wish.dryRun ?? false,
        JSON.stringify(options),
        JSON.stringify(files),
        files.reduce((sum, file) => sum + file.bytes, 0),
        ctx.clock.now(),
      ],
    );
    await wish.within?.(tx, id);
    return { id, source: name, files };
  });
}

/** That each run brings all there is counts where a person said it; else it only is the usual. */
async function findOrMakeSource(tx: Tx, name: string): Promise<{ id: string; brings_all: boolean }> {
  await tx.query(
    "insert into sources (workspace_id, id, name, created_at) values ($1, $2, $3, $4) on conflict do nothing",
    [tx.workspace, newId(), name, tx.ctx.clock.now()],
  );
  const row = await tx.one<{ id: string; brings_all: boolean }>(
    `select s.id, s.brings_all and s.brings_all_chosen and s.removed_at is null as brings_all from sources s
     where s.workspace_id = $1 and lower(s.name) = lower($2)`,
    [tx.workspace, name],
  );
  return row as { id: string; brings_all: boolean };
}
