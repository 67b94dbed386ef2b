import { execFileSync, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import mysql from "mysql2/promise";
import type { RealPart } from "./debian.ts";
import { freePort } from "../server/main/lifecycle/free-port.ts";

const program = "/usr/sbin/mariadbd";
const maker = "/usr/bin/mariadb-install-db";
/** The maker asks it for settings. */
const printer = "/usr/bin/my_print_defaults";

export const mariadbPart: RealPart = {
  name: "MariaDB",
  packages: ["mariadb-server-core", "mariadb-client-core"],
  there: () => [program, maker, printer].every((path) => existsSync(path)),
};

export interface Mariadb {
  port: number;
  /** Shows a certificate for this name from now on, signed by itself. Returns it. */
  certify(name: string): Promise<string>;
  /** Statements one after the other, as the server's own administrator. */
  run(...statements: string[]): Promise<void>;
  stop(): Promise<void>;
}

/** A server of one's own on loopback, with a certificate that nobody signed; it lives in a folder that goes with it. */
export async function startMariadb(): Promise<Mariadb> {
  const root = mkdtempSync(join(tmpdir(), "tilth-mariadb-"));
  try {
    return await startIn(root);
  } catch (error) {
    rmSync(root, { recursive: true, force: true });
    throw error;
  }
}

async function startIn(root: string): Promise<Mariadb> {
  chmodSync(root, 0o755);
  const [data, socket] = [join(root, "data"), join(root, "socket")];
  mkdirSync(data);
  const isRoot = process.getuid?.() === 0;
  if (isRoot) execFileSync("chown", ["-R", "nobody", root]);
  const as = isRoot ? ["--user=nobody"] : [];
  const small = ["--innodb-buffer-pool-size=16M", "--innodb-log-file-size=8M", "--skip-log-bin"];
  execFileSync(
    maker,
    [
      "--no-defaults",
      `--datadir=${data}`,
      ...as,
      ...small,
      "--auth-root-authentication-method=normal",
      "--skip-test-db",
    ],
    { stdio: "ignore" },
  );
  const [key, certificate] = [join(root, "key.pem"), join(root, "certificate.pem")];
  const certify = (name: string): string => {
    makeCertificate(key, certificate, name);
    if (isRoot) execFileSync("chown", ["nobody", key, certificate]);
    return readFileSync(certificate, "utf8");
  };
  certify("localhost");
  const port = await freePort();
  const log = join(root, "log");
  const child = spawn(
    program,
    [
      "--no-defaults",
      `--datadir=${data}`,
      `--socket=${socket}`,
      `--port=${port}`,
      "--bind-address=127.0.0.1",
      `--log-error=${log}`,
      `--ssl-cert=${certificate}`,
      `--ssl-key=${key}`,
      "--character-set-server=utf8mb4",
      "--skip-name-resolve",
      ...as,
      ...small,
    ],
    { stdio: "ignore" },
  );
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  const stop = async (): Promise<void> => {
    child.kill("SIGTERM");
    await ended;
    rmSync(root, { recursive: true, force: true });
  };
  for (let wait = 0; ; wait++) {
    try {
      const connection = await mysql.createConnection({ socketPath: socket, user: "root" });
      const run = async (...statements: string[]): Promise<void> => {
        for (const statement of statements) await connection.query(statement);
      };
      return {
        port,
        certify: async (name) => {
          const text = certify(name);
          await run("flush ssl");
          return text;
        },
        run,
        stop: async () => (connection.destroy(), stop()),
      };
    } catch (error) {
      if (wait === 200 || child.exitCode !== null) {
        const said = existsSync(log) ? readFileSync(log, "utf8").slice(-1000) : "";
        await stop();
        throw new Error(`MariaDB did not answer: ${said}`, { cause: error });
      }
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}

function makeCertificate(key: string, certificate: string, name: string): void {
  const kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
  const named = ["-subj", `/CN=${name}`, "-addext", `subjectAltName=DNS:${name}`];
  execFileSync("openssl", ["req", "-x509", ...kind, ...named, "-keyout", key, "-out", certificate], {
    stdio: "ignore",
  });
}
