import { type Ctx, inWorkspace } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import type { Pressed } from "../../platform/press/index.ts";
import { workspaceTerms } from "../../weigh/standing/index.ts";
import { longDate } from "../words/index.ts";
import { type PackedLetter, printPackingList } from "./packing-list.ts";
import { postOf } from "./post-of.ts";
import { printLabels, type SheetName } from "./layout/print-labels.ts";
import { printLetters } from "./layout/print-letters.ts";
import { windows } from "./layout/windows.ts";
import { type BatchRow, lettersToPrint, readBatch } from "./view-batches.ts";

/** All letters of a batch that are open or posted, in one document. Printed again, they are the same to the letter. */
export async function batchSheets(ctx: Ctx, id: string, duplex: boolean): Promise<Pressed> {
  const { batch, letters, date } = await read(ctx, id);
  return printLetters(postOf(batch, batch.sender, date, duplex), letters);
}

export async function batchLabels(ctx: Ctx, id: string, sheet: SheetName, skip: number): Promise<Pressed> {
  const { letters } = await read(ctx, id);
  return printLabels(sheet, letters, skip);
}

export async function batchPackingList(ctx: Ctx, id: string): Promise<Pressed> {
  const { batch, letters, date } = await read(ctx, id);
  return printPackingList(
    {
      name: batch.name,
      dated: date,
      enclosures: batch.enclosures,
      language: batch.language,
      paper: windows[batch.paper_window].paper,
      postedIn: batch.sender.country,
    },
    letters,
  );
}

interface ToPrint {
  batch: BatchRow;
  letters: (PackedLetter & { subject: string; words: string })[];
  date: string;
}

async function read(ctx: Ctx, id: string): Promise<ToPrint> {
  const found = await inWorkspace(
    ctx,
    async (tx) => {
      const batch = await readBatch(tx, id);
      const { zone } = await workspaceTerms(tx);
      return { batch, letters: await lettersToPrint(tx, id), zone };
    },
    "read",
  );
  if (found.letters.length === 0) throw new Fault("batch_nothing_left", {});
  const noon = new Date(`${found.batch.dated_on}T12:00:00Z`);
  return { ...found, date: longDate(noon, found.batch.language, "UTC") };
}
