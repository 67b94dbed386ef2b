import type { Tx } from "../../platform/db/index.ts";
import { workspaceTerms } from "../../weigh/standing/index.ts";
import type { Method, Question, Stratum, Unit } from "./contract.ts";
import { type Cell, countFrame } from "./frame.ts";
import { planDraw, type StratumSize } from "./plan-draw.ts";

export interface SizedUp {
  population: number;
  size: number;
  strata: StratumSize[];
  questions: Partial<Record<Question, number>>;
  cells: Cell[];
  fingerprint: string;
}

/** How large the base is and how many of it would be drawn, before anything is. */
export async function sizeUp(
  tx: Tx,
  asked: { unit: Unit; questions: Question[]; method: Method; margin: number; confidence: number; top: number },
): Promise<SizedUp> {
  const { today, zone } = await workspaceTerms(tx);
  const { cells, fingerprint } = await countFrame(tx, { ...asked, day: today, zone });
  const populations = populationsOf(cells);
  const strata = planDraw(populations, asked);
  return {
    population: populations.top + populations.rest,
    size: strata.reduce((sum, { size }) => sum + size, 0),
    strata,
    questions: Object.fromEntries(
      asked.questions.map((question) => [
        question,
        cells.reduce((sum, cell) => sum + (cell.questions[question] ?? 0), 0),
      ]),
    ),
    cells,
    fingerprint,
  };
}

/** Records of the base by stratum; of one question, those that have what it asks about. */
export function populationsOf(cells: Cell[], question?: Question): Record<Stratum, number> {
  const populations = { top: 0, rest: 0 };
  for (const cell of cells)
    populations[cell.stratum] += question === undefined ? cell.records : (cell.questions[question] ?? 0);
  return populations;
}
