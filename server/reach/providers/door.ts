import { inWorkspace, type Ctx } from "../../platform/db/index.ts";
import { type Door, Limit } from "../../platform/http/index.ts";
import { providerEventSchema, type ProviderEvent, type Provider } from "./contract.ts";
import { takeEvent } from "./take-event.ts";
import { providerKey, readProvider } from "./keep-providers.ts";
import { isSigned, signatureHeader } from "./signature.ts";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const windowMs = 60_000;
const wrongFromAddress = 60;
const largestBody = 64 * 1024;

/** POST /hooks/providers/{workspace}/{provider}: what a provider tells us, signed with the key we share. Nothing else gets in, and nothing is told back. */
export const providerDoor: Door =
  ({ base }) =>
  async (app) => {
    const wrong = new Limit(wrongFromAddress, windowMs);
    app.removeAllContentTypeParsers();
    app.addContentTypeParser("*", { parseAs: "string", bodyLimit: largestBody }, (_request, body, done) =>
      done(null, body),
    );
    app.post<{ Params: { workspace: string; provider: string } }>(
      "/hooks/providers/:workspace/:provider",
      { schema: { hide: true } as never },
      async (request, reply) => {
        const { workspace, provider } = request.params;
        const body = String(request.body ?? "");
        const ctx: Ctx = { ...base, workspace, actor: { kind: "system" } } as Ctx;
        const known = uuid.test(workspace) && uuid.test(provider) ? await lookUp(ctx, provider) : undefined;
        const header = request.headers[signatureHeader];
        if (!known || !isSigned(known.key, body, typeof header === "string" ? header : undefined, base.clock.now())) {
          wrong.take(request.ip);
          return reply.code(401).send({ error: "not signed with the key of this provider" });
        }
        const event = readEvent(body);
        if (!event) return reply.code(422).send({ error: "not an event; see the guide on providers" });
        await takeEvent(ctx, known.provider, event);
        return reply.code(200).send({ taken: true });
      },
    );
  };

async function lookUp(ctx: Ctx, id: string): Promise<{ provider: Provider; key: string } | undefined> {
  return inWorkspace(
    ctx,
    async (tx) => {
      const there = await tx.one(
        "select from channel_providers p where p.workspace_id = $1 and p.id = $2 and p.removed_at is null",
        [tx.workspace, id],
      );
      if (!there) return undefined;
      const key = await providerKey(tx, id);
      return key === undefined ? undefined : { provider: await readProvider(tx, id), key };
    },
    "read",
  );
}

function readEvent(body: string): ProviderEvent | undefined {
  try {
    return providerEventSchema.parse(JSON.parse(body));
  } catch {
    return undefined;
  }
}
