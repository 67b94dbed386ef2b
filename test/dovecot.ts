import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RealPart } from "./debian.ts";
import { freePort } from "../server/main/lifecycle/free-port.ts";

const program = "/usr/sbin/dovecot";

export const dovecotPart: RealPart = {
  name: "Dovecot (IMAP server)",
  packages: ["dovecot-imapd"],
  there: () => existsSync(program),
};

export interface Dovecot {
  port: number;
  /** Where the mail of a user lies, as Maildir. */
  folder(user: string): string;
  stop(): Promise<void>;
}

/**
 * A server of one's own on loopback, without TLS and without making wrong passwords wait; every user's password is "secret". With `introspect`, an address that says whose a token is (RFC 7662),
 * tokens are taken too.
 */
export async function startDovecot({ introspect }: { introspect?: string } = {}): Promise<Dovecot> {
  const root = mkdtempSync(join(tmpdir(), "tilth-dovecot-"));
  execFileSync("chmod", ["755", root]);
  const port = await freePort();
  for (const folder of ["run", "mail", "state"]) mkdirSync(join(root, folder), { mode: 0o777 });
  execFileSync("chmod", ["777", join(root, "mail")]);
  writeFileSync(
    join(root, "dovecot.conf"),
    `protocols = imap
listen = 127.0.0.1
base_dir = ${root}/run
state_dir = ${root}/state
instance_name = ${root.split("/").at(-1)}
ssl = no
disable_plaintext_auth = no
auth_failure_delay = 0
log_path = ${root}/log
mail_location = maildir:${root}/mail/%u
mail_uid = nobody
mail_gid = nogroup
first_valid_uid = 1
mail_max_userip_connections = 50
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
${introspect ? tokensOf(root, introspect) : ""}passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=nobody gid=nogroup home=${root}/mail/%u
}
`,
  );
  const child: ChildProcess = spawn(program, ["-F", "-c", join(root, "dovecot.conf")], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  await answering(port);
  return {
    port,
    folder: (user) => join(root, "mail", user),
    stop: async () => {
      const gone = new Promise((done) => child.once("exit", done));
      child.kill("SIGTERM");
      await gone;
      rmSync(root, { recursive: true, force: true });
    },
  };
}

function tokensOf(root: string, introspect: string): string {
  writeFileSync(
    join(root, "oauth2.conf"),
    `introspection_mode = post\nintrospection_url = ${introspect}\nactive_attribute = active\nactive_value = true\nusername_attribute = username\n`,
  );
  return `auth_mechanisms = plain login xoauth2 oauthbearer
passdb {
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = ${root}/oauth2.conf
}
`;
}

async function answering(port: number): Promise<void> {
  for (let wait = 0; wait < 100; wait++) {
    const up = await new Promise<boolean>((done) => {
      const socket = connect(port, "127.0.0.1", () => (socket.destroy(), done(true)));
      socket.once("error", () => done(false));
    });
    if (up) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error("Dovecot did not answer within ten seconds");
}

/** No two messages have one name, however fast they come. */
let delivered = 0;

/** Puts messages into a user's inbox as files, which is how mail arrives at a Maildir. */
export function deliver(server: Dovecot, user: string, messages: Iterable<string | Buffer>, folder = ""): void {
  const at = join(server.folder(user), folder === "" ? "" : `.${folder}`);
  for (const part of ["cur", "new", "tmp"]) mkdirSync(join(at, part), { recursive: true, mode: 0o777 });
  for (const message of messages)
    writeFileSync(join(at, "new", `${Math.floor(Date.now() / 1000)}.M${delivered++}P${process.pid}.test`), message, {
      mode: 0o666,
    });
  execFileSync("chown", ["-R", "nobody:nogroup", server.folder(user)]);
}
