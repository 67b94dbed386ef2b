import { expect, onTestFinished, vi } from "vitest";
import { startLoopback, type Loopback } from "../server/reach/providers/index.ts";
import type { TestVisitor } from "./server.ts";

const key = "a key of sixteen letters";

/** A provider of texts in this workspace, on this machine; quiet hours and limits are gone, so that what is sent leaves by day and night. */
export async function textProvider(
  owner: TestVisitor,
  server: { url: string },
): Promise<{ loopback: Loopback; provider: string }> {
  // A provider on this machine is not public; whoever runs Tilth allows it, as here.
  vi.stubEnv("TILTH_PRIVATE_ADDRESSES", "127.0.0.1");
  await owner.ask("PUT", "/contact-rules", { quiet: [], limits: [] });
  const wish = { channel: "text", name: "Loop", url: "http://127.0.0.1:1/", sender: "+442079460000", secret: key };
  const made = (
    await owner.ask("POST", "/channel-providers", { ...wish, help_words: "Hedge & Field, +44 20 7946 0000" })
  ).body;
  const loopback = await startLoopback({ key, hook: `${server.url}${made.hook}` });
  onTestFinished(() => loopback.close());
  const path = `/channel-providers/${made.id}`;
  const told = await owner.ask("PATCH", path, { url: loopback.url }, { "if-match": `"${made.revision}"` });
  expect(told.status).toBe(200);
  return { loopback, provider: made.id };
}
