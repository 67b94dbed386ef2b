import { Fault } from "../../platform/errors/index.ts";
import { askOutside, explainNetwork, OutsideProblem, readAnswer } from "../../platform/outside/index.ts";
import { sign, signatureHeader } from "./signature.ts";

/** What we ask a provider for: a call, or a text. `id` is the touch's, so that a provider can tell a repetition. */
export type ProviderOrder =
  | { kind: "call"; id: string; from: string; to: string; caller: { name: string; email: string } | null }
  | { kind: "text"; id: string; from: string; to: string; text: string };

/** How it answered. `unknown`: the order may or may not have arrived. */
export type ProviderAnswer =
  | { as: "taken"; theirs: string | null }
  | { as: "refused"; why: string }
  | { as: "later"; why: string }
  | { as: "unknown"; why: string };

const longestMs = 15_000;
const longestAnswer = 100_000;

/** Gives an order to a provider. Only what surely never arrived there may be given again. */
export async function askProvider(
  provider: { url: string; key: string },
  order: ProviderOrder,
  now: Date,
): Promise<ProviderAnswer> {
  const body = JSON.stringify(order);
  try {
    const answer = await askOutside(provider.url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        [signatureHeader]: sign(provider.key, body, now),
        "idempotency-key": order.id,
      },
      body,
      follow: false,
      signal: AbortSignal.timeout(longestMs),
    });
    const status = answer.statusCode ?? 0;
    const text = await readAnswer(answer, longestAnswer);
    if (status >= 200 && status < 300) return { as: "taken", theirs: idOf(text) };
    const why = `${status}: ${text.replace(/\s+/g, " ").slice(0, 300)}`;
    if (status === 429 || status === 503) return { as: "later", why };
    if (status >= 500) return { as: "unknown", why };
    return { as: "refused", why };
  } catch (error) {
    const why = explainNetwork(error) ?? (error as Error).message;
    const neverThere = ["ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "ENOTPUBLIC", "EHOSTUNREACH", "ENETUNREACH"];
    if (neverThere.includes((error as { code?: string }).code ?? "") || error instanceof OutsideProblem)
      return { as: "later", why };
    return { as: "unknown", why };
  }
}

function idOf(text: string): string | null {
  try {
    const { id } = JSON.parse(text) as { id?: unknown };
    return typeof id === "string" ? id.slice(0, 200) : null;
  } catch {
    return null;
  }
}

/** A provider that didn't take an order, as a fault for whoever asked. */
export const providerFault = (name: string, why: string): Fault => new Fault("provider_refused", { name, why });
