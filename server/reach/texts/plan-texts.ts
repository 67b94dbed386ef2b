import { planTouches } from "../../know/outgoing/index.ts";
import { newId, type Tx } from "../../platform/db/index.ts";
import { enqueue } from "../../platform/jobs/index.ts";
import { announce } from "../../platform/notices/index.ts";
import { readProvider } from "../providers/index.ts";
import type { NewTexts } from "./contract.ts";
import { type PreparedText, prepareTexts } from "./prepare-texts.ts";

export interface TextsPreview {
  asked: number;
  ready: number;
  left_out: { account_id: string | null; person_id: string | null; name: string; why: string; detail: string }[];
  parts: number;
  example: string | null;
}

/** Who would get what, over all recipients; nothing is written. */
export async function previewTexts(tx: Tx, wanted: NewTexts): Promise<TextsPreview> {
  return summed(await prepareTexts(tx, wanted));
}

/** Messages as planned touches; the worker sends them. asked = planned + refused + left out. */
export async function planTexts(
  tx: Tx,
  wanted: NewTexts,
): Promise<TextsPreview & { batch: string; planned: number; refused: number; reasons: Record<string, number> }> {
  const provider = await readProvider(tx, wanted.provider);
  const prepared = await prepareTexts(tx, wanted);
  const fit = prepared.filter((one) => one.why === null);
  const batch = newId();
  const { ids, planned, refused, reasons } = await planTouches(
    tx,
    fit.map((one) => ({
      account: one.account_id,
      person: one.person_id,
      contactPoint: one.contact_point_id,
      item: wanted.item ?? null,
      benefit: wanted.benefit ?? null,
      note: one.words,
    })),
    {
      channel: "text",
      purpose: wanted.purpose,
      manner: "bulk",
      topic: wanted.topic ?? null,
      sender: provider.id,
      batch,
    },
  );
  await writeTexts(tx, provider.id, fit, ids as string[]);
  await announce(tx, "texts.changed", [batch]);
  tx.afterCommit(() => enqueue(tx.ctx, "texts.send", {}, { only: "texts.send" }).then(() => {}));
  return { ...summed(prepared), batch, planned, refused, reasons };
}

export async function writeTexts(
  tx: Tx,
  provider: string,
  texts: Pick<
    PreparedText,
    "account_id" | "person_id" | "contact_point_id" | "number" | "words" | "parts" | "blanks"
  >[],
  touches: string[],
): Promise<void> {
  await tx.query(
    `insert into texts (workspace_id, id, provider_id, direction, number, words, parts, touch_id, account_id, person_id, contact_point_id, blanks, created_at)
     select $1, t.id, $2, 'out', t.number, t.words, t.parts, t.touch_id, t.account_id, t.person_id, t.contact_point_id, t.blanks, $4
     from jsonb_to_recordset($3::jsonb) as t (id uuid, number text, words text, parts int, touch_id uuid, account_id uuid, person_id uuid, contact_point_id uuid, blanks text[])`,
    [
      tx.workspace,
      provider,
      JSON.stringify(texts.map((text, at) => ({ ...text, id: newId(), touch_id: touches[at] }))),
      tx.ctx.clock.now(),
    ],
  );
}

function summed(prepared: PreparedText[]): TextsPreview {
  const fit = prepared.filter((one) => one.why === null);
  return {
    asked: prepared.length,
    ready: fit.length,
    left_out: prepared.flatMap(({ account_id, person_id, name, why, blanks }) =>
      why === null ? [] : [{ account_id, person_id, name, why, detail: why === "blank" ? blanks.join(", ") : "" }],
    ),
    parts: fit.reduce((sum, one) => sum + one.parts, 0),
    example: fit[0]?.words ?? null,
  };
}
