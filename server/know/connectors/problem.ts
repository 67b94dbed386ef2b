import { Fault } from "../../platform/errors/index.ts";
import { explainNetwork, OutsideProblem } from "../../platform/outside/index.ts";
import { broken, unreachable } from "../sources/index.ts";

/** What went wrong while another system was spoken to, as a fault of the source. */
export function faultOf(asked: { source: string; signal: AbortSignal }, error: unknown): unknown {
  if (error instanceof Fault || asked.signal.aborted) return error;
  if (error instanceof OutsideProblem) return broken(asked, error.message, error);
  const clause = explainNetwork(error);
  return unreachable(
    asked,
    clause ?? (error instanceof Error ? error.message.replace(/\.$/, "") : String(error)),
    error,
  );
}
