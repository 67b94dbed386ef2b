import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { z } from "zod";
import { checkPassword, findLogin, newLoginSchema, offerReset, setPassword } from "../auth/index.ts";
import { systemClock } from "../clock/index.ts";
import { Fault } from "../errors/index.ts";
import { faultsOf } from "../http/index.ts";
import type { CommandHost } from "../parts/index.ts";
import { newWorkspaceSchema } from "./contract.ts";
import { createWorkspace } from "./create-workspace.ts";
import { createKey, listKeys, revokeKey } from "./keys.ts";

export function commands(program: Command, host: CommandHost): void {
  program
    .command("setup")
    .description("make a workspace and its owner without a browser")
    .requiredOption("--workspace <name>", "the workspace's name")
    .requiredOption("--email <address>", "the owner's e-mail address")
    .requiredOption("--password-file <file>", "file that holds the owner's password in its first line")
    .option("--name <name>", "the owner's name (default: what stands before the @)")
    .option("--currency <code>", "reporting currency", "EUR")
    .option("--time-zone <zone>", "time zone (default: this machine's)")
    .option("--language <code>", "en or de", "en")
    .option("--data <folder>", "the data folder")
    .option("--json", "print JSON")
    .action(async (options) => {
      const { workspace, owner } = checked(z.object({ workspace: newWorkspaceSchema, owner: newLoginSchema }), {
        workspace: {
          name: options.workspace,
          currency: options.currency,
          time_zone: options.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
          language: options.language,
        },
        owner: {
          email: options.email,
          name: options.name ?? options.email.split("@")[0],
          password: firstLine(options.passwordFile),
        },
      });
      const made = await host.inInstallation(options, ({ db, dataDir }) =>
        createWorkspace({ db, dataDir, clock: systemClock }, { workspace, owner }),
      );
      host.print(
        options,
        made,
        () => `The workspace ${workspace.name} is there. ${owner.email} signs in as its owner.`,
      );
    });

  const key = program.command("key").description("API keys");
  key
    .command("create")
    .description("make an API key; it is told this once")
    .requiredOption("--name <name>", "what it is for")
    .option("--scope <scope>", "read or write", "write")
    .option("--workspace <name>", "where there are several")
    .option("--data <folder>", "the data folder")
    .option("--json", "print JSON")
    .action(async (options) => {
      if (options.scope !== "read" && options.scope !== "write")
        throw new Fault("invalid_input", {
          faults: [{ path: "--scope", given: options.scope, expected: "read or write" }],
        });
      const made = await host.inWorkspace(options, (ctx) =>
        createKey(ctx, { name: options.name, scope: options.scope }),
      );
      host.print(options, { key: made.key, id: made["id"] }, () => made.key);
    });
  key
    .command("list")
    .description("API keys, without their secrets")
    .option("--workspace <name>", "where there are several")
    .option("--data <folder>", "the data folder")
    .option("--json", "print JSON")
    .action(async (options) => {
      const keys = await host.inWorkspace(options, listKeys);
      host.print(
        options,
        { keys },
        () =>
          keys.map((one) => `${one.id}  ${one.scope}  ${one.revoked_at ? "revoked  " : ""}${one.name}`).join("\n") ||
          "There are none.",
      );
    });
  key
    .command("revoke <id>")
    .description("end an API key")
    .option("--workspace <name>", "where there are several")
    .option("--data <folder>", "the data folder")
    .option("--json", "print JSON")
    .action(async (id, options) => {
      await host.inWorkspace(options, (ctx) => revokeKey(ctx, id));
      host.print(options, { revoked: id }, () => "It is revoked.");
    });

  program
    .command("password-reset")
    .description("print a one-time link with which a user sets a new password, or set it from a file")
    .requiredOption("--email <address>", "who signs in")
    .option("--password-file <file>", "file that holds the new password in its first line")
    .option("--data <folder>", "the data folder")
    .option("--json", "print JSON")
    .action(async (options) => {
      const answer = await host.inInstallation(options, async ({ db }) => {
        if (!options.passwordFile)
          return { link: `${host.url(options)}/password#${await offerReset(db, options.email)}` };
        const login = await findLogin(db.system, options.email);
        if (!login) throw new Fault("login_unknown", { email: options.email });
        const password = firstLine(options.passwordFile);
        checkPassword(password, options.email);
        await setPassword(db.system, login.id, password);
        return { changed: options.email };
      });
      host.print(options, answer, () =>
        "link" in answer
          ? `Open this within the hour; it works once:\n${answer.link}`
          : "The password is changed and every session of this user has ended.",
      );
    });
}

function firstLine(file: string): string {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (cause) {
    throw new Fault("password_file_unreadable", { file }, cause);
  }
  return text.replace(/^\uFEFF/, "").split(/\r?\n/)[0] ?? "";
}

function checked<T extends z.ZodType>(schema: T, given: unknown): z.output<T> {
  const read = schema.safeParse(given);
  if (!read.success) throw new Fault("invalid_input", { faults: faultsOf(read.error.issues, given) });
  return read.data;
}
