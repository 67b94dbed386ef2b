import type { Tx } from "../../platform/db/index.ts";
import { workspaceTerms } from "../../weigh/standing/index.ts";
import { planOnce, viewTimeline } from "../timeline/index.ts";
import type { PersonScreen } from "./contract.ts";
import { readLife } from "./read-person.ts";

const timelineRows = 30;

/** The whole person screen: one life across employers, how to reach them, what they were given, and everything that happened. */
export async function viewPerson(tx: Tx, id: string): Promise<PersonScreen> {
  await planOnce(tx);
  const { today, zone } = await workspaceTerms(tx);
  const life = await readLife(tx, id, today);
  return { ...life, timeline: await viewTimeline(tx, "person", id, zone, { limit: timelineRows }) };
}
