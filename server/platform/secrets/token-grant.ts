import { type Ctx, inWorkspace, type Tx } from "../db/index.ts";
import { Fault } from "../errors/index.ts";
import { askOutside, explainNetwork, OutsideProblem, readAnswer } from "../outside/index.ts";
import { keepSecrets, readSecrets, type SecretOwner } from "./keep-secrets.ts";

/** What tokens are renewed with (OAuth 2.0, RFC 6749, 6): whoever has it may ask for the next one. */
export interface TokenGrant {
  token_url: string;
  client_id: string;
  client_secret?: string | null | undefined;
  refresh_token: string;
  scope?: string | null | undefined;
}

interface Kept {
  grant: TokenGrant;
  token: string | null;
  /** In milliseconds; a token that ends while it is read out is asked for anew before. */
  ends_at: number;
}

const name = "token-grant";
const earlyMs = 60_000;
/** Where the other side says nothing, tokens last so long. */
const usualSeconds = 600;
const patienceMs = 20_000;
const longestAnswer = 100_000;

/** Seals what tokens are renewed with; null forgets it. */
export async function keepGrant(tx: Tx, owner: SecretOwner, grant: TokenGrant | null): Promise<void> {
  const kept: Kept | null = grant && { grant, token: null, ends_at: 0 };
  await keepSecrets(tx, owner, { [name]: kept && JSON.stringify(kept) });
}

/**
 * The token to sign in with now, asked for anew where it has ended, or where the other side no longer takes it (`refused`). Null where there is no
 * grant. Two programs that ask at once wait for each other: a grant that changes with each token is used once.
 */
export async function accessToken(ctx: Ctx, owner: SecretOwner, refused?: string): Promise<string | null> {
  return inWorkspace(ctx, async (tx) => {
    await tx.query(
      "select from sealed_secrets s where s.workspace_id = $1 and s.owner_kind = $2 and s.owner_id = $3 and s.name = $4 for update",
      [tx.workspace, owner.kind, owner.id, name],
    );
    const text = (await readSecrets(tx, owner))[name];
    if (text === undefined) return null;
    const kept = JSON.parse(text) as Kept;
    if (kept.token !== null && kept.token !== refused && kept.ends_at - earlyMs > Date.now()) return kept.token;
    const renewed = await renew(kept.grant);
    await keepSecrets(tx, owner, { [name]: JSON.stringify(renewed) });
    return renewed.token;
  });
}

async function renew(grant: TokenGrant): Promise<Kept> {
  const { host } = new URL(grant.token_url);
  const { status, text } = await ask(grant).catch((error: unknown) => {
    const problem = explainNetwork(error) ?? (error instanceof OutsideProblem ? error.message : "it does not answer");
    throw new Fault("token_unreachable", { host, problem }, error);
  });
  const said = read(text);
  if (status === 200 && typeof said["access_token"] === "string" && said["access_token"] !== "") {
    const seconds = Number(said["expires_in"] ?? usualSeconds);
    const next = said["refresh_token"];
    return {
      grant: typeof next === "string" && next !== "" ? { ...grant, refresh_token: next } : grant,
      token: said["access_token"],
      ends_at: Date.now() + (Number.isFinite(seconds) ? seconds : usualSeconds) * 1000,
    };
  }
  const problem = String(said["error_description"] ?? said["error"] ?? `it answers ${status}`).slice(0, 300);
  // A wrong client or a grant taken back: no later try changes that.
  throw new Fault(status >= 400 && status < 500 && status !== 429 ? "token_refused" : "token_unreachable", {
    host,
    problem,
  });
}

async function ask(grant: TokenGrant): Promise<{ status: number; text: string }> {
  const form = new URLSearchParams({
    grant_type: "refresh_token",
    client_id: grant.client_id,
    refresh_token: grant.refresh_token,
    ...(grant.client_secret ? { client_secret: grant.client_secret } : {}),
    ...(grant.scope ? { scope: grant.scope } : {}),
  });
  const answer = await askOutside(grant.token_url, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", accept: "application/json" },
    body: form.toString(),
    follow: false,
    signal: AbortSignal.timeout(patienceMs),
  });
  return { status: answer.statusCode ?? 0, text: await readAnswer(answer, longestAnswer) };
}

function read(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}
