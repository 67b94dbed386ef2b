import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "../server/main/lifecycle/free-port.ts";
import type { RealPart } from "./debian.ts";

const program = "/usr/bin/radicale";

export const radicalePart: RealPart = {
  name: "Radicale (CardDAV server)",
  packages: ["radicale"],
  there: () => existsSync(program),
};

export interface Radicale {
  address: string;
  /** Of ana's address book "office". A refusal is thrown. */
  ask(method: string, name: string, body?: string, headers?: Record<string, string>): Promise<Response>;
  /** A card of it, its lines unfolded. */
  read(name: string): Promise<string>;
  stop(): Promise<void>;
}

/** A server of one's own on loopback with the user ana, whose password is "secret"; it lives in a folder that goes with it. */
export async function startRadicale(): Promise<Radicale> {
  const house = mkdtempSync(join(tmpdir(), "tilth-radicale-"));
  const port = await freePort();
  writeFileSync(join(house, "users"), "ana:secret\n");
  writeFileSync(
    join(house, "config"),
    `[server]\nhosts = 127.0.0.1:${port}\n[auth]\ntype = htpasswd\nhtpasswd_filename = ${house}/users\nhtpasswd_encryption = plain\ndelay = 0\n[storage]\nfilesystem_folder = ${house}/books\n[logging]\nlevel = error\n`,
  );
  const server = spawn(program, ["--config", join(house, "config")], { stdio: "ignore" });
  const address = `http://127.0.0.1:${port}/`;
  const authorization = `Basic ${btoa("ana:secret")}`;
  for (let tries = 0; tries < 200; tries++) {
    if (
      await fetch(address, { headers: { authorization } }).then(
        () => true,
        () => false,
      )
    )
      break;
    await wait(50);
  }
  const ask = async (
    method: string,
    name: string,
    body?: string,
    headers: Record<string, string> = {},
  ): Promise<Response> => {
    const type: Record<string, string> = method === "PUT" ? { "content-type": "text/vcard; charset=utf-8" } : {};
    const answer = await fetch(`${address}ana/office/${name}`, {
      method,
      headers: { authorization, ...type, ...headers },
      ...(body === undefined ? {} : { body }),
    });
    if (!answer.ok) throw new Error(`${method} ${name}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  const read = async (name: string): Promise<string> => (await (await ask("GET", name)).text()).replaceAll("\r\n ", "");
  const stop = async (): Promise<void> => {
    const gone = new Promise((done) => server.once("exit", done));
    server.kill();
    await gone;
    rmSync(house, { recursive: true, force: true });
  };
  return { address, ask, read, stop };
}
