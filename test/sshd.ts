import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { RealPart } from "./debian.ts";

const program = "/usr/sbin/sshd";

export const sshdPart: RealPart = {
  name: "sshd (SFTP server)",
  packages: ["openssh-server"],
  there: () => existsSync(program),
};

/** A pair of keys in a folder; its name with .pub is the public one. */
export function makeKey(house: string, name: string): string {
  const file = join(house, name);
  execFileSync("/usr/bin/ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", file]);
  return file;
}

/** A server on loopback that lets in whoever has the authorized key. Needs root. */
export async function startSshd(
  house: string,
  port: number,
  hostKey: string,
  authorized: string,
): Promise<ChildProcess> {
  mkdirSync("/run/sshd", { recursive: true });
  chmodSync(house, 0o755);
  const config = join(house, "sshd_config");
  writeFileSync(
    config,
    [
      `ListenAddress 127.0.0.1:${port}`,
      `HostKey ${hostKey}`,
      `AuthorizedKeysFile ${authorized}`,
      "StrictModes no",
      "PermitRootLogin yes",
      "PasswordAuthentication no",
      "UsePAM no",
      "PidFile none",
      "Subsystem sftp internal-sftp",
    ].join("\n"),
  );
  const server = spawn(program, ["-D", "-e", "-f", config], { stdio: "ignore" });
  for (let tries = 0; tries < 100; tries++) {
    if (await answers(port)) return server;
    await wait(50);
  }
  throw new Error("sshd did not start");
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
