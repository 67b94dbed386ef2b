import { execFileSync, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import mysql from "mysql2/promise";

const program = "/usr/sbin/mariadbd";
const packages = ["mariadb-server-core", "mariadb-client-core"];
const maker = "/usr/bin/mariadb-install-db";
/** The maker asks it for settings. */
const printer = "/usr/bin/my_print_defaults";

/** The distribution's MariaDB, installed where that is allowed; false, said aloud, where there is none. Only the program: no service is started. */
export function hasMariadb(): boolean {
  const there = (): boolean => [program, maker, printer].every((path) => existsSync(path));
  if (!there() && process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
    console.log("There is no MariaDB here; installing the distribution's …");
    const options = {
      stdio: ["ignore", "ignore", "inherit"] as ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    };
    try {
      execFileSync("apt-get", ["update"], options);
      execFileSync(
        "apt-get",
        ["-o", "DPkg::Lock::Timeout=120", "install", "-y", "--no-install-recommends", ...packages],
        options,
      );
    } catch (error) {
      console.error((error as Error).message);
    }
  }
  if (there()) return true;
  console.warn(
    `LEFT OUT: tests against a real MariaDB, since it is not installed (Debian: \`apt-get install ${packages.join(" ")}\`).`,
  );
  return false;
}

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

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
