import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { programRoot } from "../config/index.ts";
import { faultKinds } from "../errors/index.ts";
import type { App } from "./app.ts";
import { docsPage, errorPage } from "./docs-page.ts";
import { openApiText } from "./openapi.ts";

/** GET /api/openapi.json, the same to read at /api/docs, and a page for each error code. Made when first asked for. */
export function serveDocs(app: App): void {
  let text: string | undefined;
  const document = (): string => (text ??= openApiText(app));
  const hidden = { schema: { hide: true } as never };
  app.get("/api/openapi.json", hidden, async (_request, reply) => {
    reply.header("content-type", "application/json; charset=utf-8");
    return reply.send(document());
  });
  app.get("/api/docs", hidden, async (_request, reply) => {
    reply.header("content-type", "text/html; charset=utf-8");
    return reply.send(docsPage(JSON.parse(document())));
  });
  app.get<{ Params: { code: string } }>("/api/docs/errors/:code", hidden, async (request, reply) => {
    const { code } = request.params;
    const kind = faultKinds()[code];
    if (!kind) return reply.callNotFound();
    const file = path.join(programRoot(), "docs/errors", `${code}.md`);
    reply.header("content-type", "text/html; charset=utf-8");
    return reply.send(errorPage(code, kind, existsSync(file) ? readFileSync(file, "utf8") : undefined));
  });
}
