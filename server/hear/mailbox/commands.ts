import type { Command } from "commander";
import type { CommandHost } from "../../platform/parts/index.ts";
import { inWorkspace } from "../../platform/db/index.ts";
import type { Mailbox, Reconciliation } from "./contract.ts";
import { listMailboxes } from "./keep-mailbox.ts";
import { reconcileMailbox } from "./reconcile-mailbox.ts";
import { syncMailbox, type Synced } from "./sync-mailbox.ts";

interface Options {
  workspace?: string;
  data?: string;
  json?: boolean;
}

export function mailboxCommands(program: Command, host: CommandHost): void {
  const mail = program.command("mailbox").description("mailboxes that are read");
  const common = (command: Command): Command =>
    command.option("--workspace <name>").option("--data <folder>").option("--json");
  common(mail.command("list").description("which mailboxes are read, and how they are")).action(
    async (options: Options) => {
      const rows = await host.inWorkspace(options, (ctx) => inWorkspace(ctx, listMailboxes));
      host.print(options, rows, (all: Mailbox[]) =>
        all.map((one) => `${one.id} ${one.address} ${one.state}`).join("\n"),
      );
    },
  );
  common(mail.command("read <id>").description("read what is new in a mailbox now")).action(
    async (id: string, options: Options) => {
      const synced = await host.inWorkspace(options, (ctx) => syncMailbox(ctx, id));
      host.print(
        options,
        synced,
        (one: Synced) => `${one.stored} stored, ${one.skipped} skipped, ${one.failed} failed`,
      );
    },
  );
  common(mail.command("reconcile <id>").description("compare a mailbox with what is known of it")).action(
    async (id: string, options: Options) => {
      const found = await host.inWorkspace(options, (ctx) => reconcileMailbox(ctx, id));
      host.print(
        options,
        found,
        (one: Reconciliation) =>
          `${one.in_the_box} in the box = ${one.stored} stored + ${one.skipped} skipped + ${one.failed} failed + ${one.missing} missing`,
      );
    },
  );
}
