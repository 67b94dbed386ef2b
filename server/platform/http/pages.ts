import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import files from "@fastify/static";
import { Fault } from "../errors/index.ts";
import type { App } from "./app.ts";

/** Serves the built pages: files with a hash in their name for ever, the page itself never from a cache, any other address as the page. */
export async function servePages(app: App, webDir: string | undefined): Promise<void> {
  const there = webDir !== undefined && existsSync(path.join(webDir, "index.html"));
  if (there) {
    await app.register(files, {
      root: webDir,
      preCompressed: true,
      wildcard: true,
      index: false,
      cacheControl: false,
      dotfiles: "ignore",
      schemaHide: true,
      setHeaders: (reply, file) => {
        reply.header(
          "cache-control",
          /[/\\]assets[/\\]/.test(file) ? "public, max-age=31536000, immutable" : "no-cache",
        );
      },
    });
    app.get("/", { schema: { hide: true } as never }, async (_request, reply) => page(reply));
  }
  app.setNotFoundHandler(async (request, reply) => {
    const wantsPage =
      (request.method === "GET" || request.method === "HEAD") &&
      !request.url.startsWith("/api/") &&
      (request.headers.accept ?? "").includes("text/html");
    if (!there || !wantsPage || path.extname(new URL(request.url, "http://page").pathname) !== "")
      throw new Fault("no_such_route", {});
    return page(reply);
  });

  /** Read anew each time: a rebuild names new scripts. It is one small file. */
  function page(reply: { header(name: string, value: string): unknown; send(body: string): unknown }): unknown {
    reply.header("content-type", "text/html; charset=utf-8");
    reply.header("cache-control", "no-cache");
    return reply.send(readFileSync(path.join(webDir as string, "index.html"), "utf8"));
  }
}
