import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { ownMark } from "../platform/postgres/index.ts";
import { commandHost } from "./host.ts";
import { writeServer } from "./lifecycle/run-folder.ts";

const data = mkdtempSync(join(tmpdir(), "tilth-host-"));
afterAll(() => rmSync(data, { recursive: true, force: true }));

test("links printed by commands lead to the server that runs, whatever port it was given", () => {
  expect(commandHost.url({ data })).toMatch(/^http:\/\/localhost:\d+$/);
  writeServer(data, { ...ownMark(), url: "http://localhost:4711", port: 4711, startedAt: "", version: "" });
  expect(commandHost.url({ data })).toBe("http://localhost:4711");
});
