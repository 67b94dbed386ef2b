import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Ctx, inWorkspace } from "../server/platform/db/index.ts";
import {
  type ImportAnswer,
  type ImportWish,
  runImport,
  startImport,
  viewImportAnswer,
} from "../server/know/sources/importing/index.ts";
import type { TestDatabase } from "./database.ts";

/** Small files of a shop: two customers, an order of each, two lines of the first. */
export const customers = `id,company,contact name,email,phone,city
A1,Apfelhof,Anna Apfel,anna@apfelhof.example,+49 30 5550001,Berlin
B2,Birkenwerk,Ben Birke,ben@birkenwerk.example,+49 30 5550002,Potsdam
`;
export const orders = `order id,customer id,order date,total
1001,A1,2026-01-05,120.50
1002,B2,2026-01-06,80.00
`;
export const lines = `order id,product,unit price,quantity,discount
1001,P1,10.00,3,0.15
1001,P2,0.05,1,0.5
`;

export type TestImports = ReturnType<typeof useImports>;

/** Called once at the top of a test file, after useDatabase: texts become files, files are brought in to their end. */
export function useImports(database: TestDatabase) {
  let files = 0;
  const file = (text: string, name = `file-${++files}.csv`): string => {
    const path = join(database.dataDir, name);
    writeFileSync(path, text);
    return path;
  };
  const bring = async (
    ctx: Ctx,
    text: string,
    as: ImportWish["files"][number]["as"],
    wish: Partial<ImportWish> = {},
  ): Promise<ImportAnswer> => {
    const started = await startImport(ctx, {
      source: "shop",
      ...wish,
      files: [{ path: file(text), as, ...wish.files?.[0] }],
    });
    await runImport(ctx, started.id);
    return inWorkspace(ctx, (tx) => viewImportAnswer(tx, started.id), "read");
  };
  return { file, bring };
}

export async function one<R = Record<string, unknown>>(ctx: Ctx, text: string, values: unknown[] = []): Promise<R> {
  return (await inWorkspace(ctx, (tx) => tx.one<R>(text, [ctx.workspace, ...values]), "read")) as R;
}

export async function countOf(ctx: Ctx, table: string): Promise<number> {
  return (await one<{ n: number }>(ctx, `select count(*)::int as n from ${table} t where t.workspace_id = $1`)).n;
}

export function addsUp(answer: ImportAnswer): boolean {
  return answer.read === answer.created + answer.updated + answer.unchanged + answer.skipped + answer.failed;
}

export const counts = ({ read, created, updated, unchanged, skipped, failed }: ImportAnswer) => ({
  read,
  created,
  updated,
  unchanged,
  skipped,
  failed,
});
