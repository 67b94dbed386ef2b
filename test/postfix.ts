import { execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../server/main/lifecycle/free-port.ts";
import type { RealPart } from "./debian.ts";

const program = "/usr/sbin/postfix";

/** Its master gives up the rights of root itself, so only root can start it. */
export const postfixPart: RealPart = {
  name: "Postfix (SMTP server)",
  packages: ["postfix"],
  there: () => existsSync(program) && process.getuid?.() === 0,
};

export interface Postfix {
  port: number;
  /** The mails that lie in a box, as they were delivered. */
  box(name: string): Buffer[];
  /** What it logged. */
  log(): string;
  stop(): Promise<void>;
}

/**
 * A server of one's own on loopback: it keeps mail for `to-0@example.net` to `to-9`, and for whatever bounces to bounce.example.org (box "bounces"), takes what is
 * for others at example.net and sends it back, refuses refused.example and puts off later.example. It looks nothing up and hands nothing on.
 */
export async function startPostfix(): Promise<Postfix> {
  const root = mkdtempSync(join(tmpdir(), "tilth-postfix-"));
  chmodSync(root, 0o755);
  const port = await freePort();
  for (const folder of ["etc", "queue"]) mkdirSync(join(root, folder), { mode: 0o755 });
  mkdirSync(join(root, "mail"));
  chmodSync(join(root, "mail"), 0o777);
  mkdirSync(join(root, "data"), { mode: 0o700 });
  execFileSync("chown", ["postfix", join(root, "data")]);
  const etc = (name: string, text: string): void => writeFileSync(join(root, "etc", name), text);
  etc("main.cf", settings(root));
  etc("master.cf", services(port));
  // Its delivery agent takes no part of an address into a file's name.
  const boxes = Array.from({ length: 10 }, (_, n) => `/^to-${n}@example\\.net$/ to-${n}/\n`).join("");
  etc("boxes", `${boxes}/^b-[0-9a-f]+@bounce\\.example\\.org$/ bounces/\n`);
  etc("recipients", "/@refused\\.example$/ 550 5.1.1 nobody by that name\n/@later\\.example$/ 451 4.3.0 come again\n");
  const child = spawn(program, ["-c", join(root, "etc"), "start-fg"], { stdio: ["ignore", "ignore", "ignore"] });
  const log = (): string => (existsSync(join(root, "log")) ? readFileSync(join(root, "log"), "utf8") : "");
  for (let wait = 0; !/daemon started/.test(log()); wait++) {
    if (wait > 200 || child.exitCode !== null) throw new Error(`Postfix did not start: ${log()}`);
    await new Promise((done) => setTimeout(done, 50));
  }
  return {
    port,
    log,
    box: (name) => {
      const folder = join(root, "mail", name, "new");
      return existsSync(folder)
        ? readdirSync(folder)
            .toSorted()
            .map((file) => readFileSync(join(folder, file)))
        : [];
    },
    stop: async () => {
      const gone = new Promise((done) => child.once("exit", done));
      child.kill("SIGTERM");
      await gone;
      rmSync(root, { recursive: true, force: true });
    },
  };
}

const settings = (root: string): string => `compatibility_level = 3.6
queue_directory = ${root}/queue
data_directory = ${root}/data
maillog_file = ${root}/log
maillog_file_prefixes = ${root}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mx.example.net
mydestination =
mynetworks = 127.0.0.0/8
disable_dns_lookups = yes
default_transport = error:nothing is handed on
virtual_mailbox_domains = example.net bounce.example.org
virtual_mailbox_base = ${root}/mail
virtual_mailbox_maps = regexp:${root}/etc/boxes
virtual_minimum_uid = 1
virtual_uid_maps = static:65534
virtual_gid_maps = static:65534
smtpd_reject_unlisted_recipient = no
smtpd_recipient_restrictions = check_recipient_access regexp:${root}/etc/recipients, permit_mynetworks, reject
`;

const services = (port: number): string => `127.0.0.1:${port} inet n - n - - smtpd
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
proxymap unix - - n - - proxymap
anvil unix - - n - 1 anvil
error unix - - n - - error
retry unix - - n - - error
virtual unix - n n - - virtual
postlog unix-dgram n - n - 1 postlogd
`;
