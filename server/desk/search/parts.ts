import { inWorkspace } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import type { Parts } from "../../platform/parts/index.ts";
import { beginFilled, fillSearch } from "./fill-search.ts";
import { keepTexts } from "./keep-texts.ts";
import { keepAccountEntries, keepEntries, keepPeopleEntries } from "./keep-entries.ts";
import { routes } from "./routes.ts";
import { searchRecords } from "./search-records.ts";

const ear = (
  topic: string,
  handle: (tx: Parameters<typeof keepAccountEntries>[0], ids: string[]) => Promise<number>,
) => ({
  topic,
  name: "desk/search",
  // The index and the dictionary are search's alone.
  apart: true,
  handle: async (tx: Parameters<typeof keepAccountEntries>[0], ids: string[]) => {
    await handle(tx, ids);
  },
});

interface SearchCommand {
  workspace?: string;
  data?: string;
  json?: boolean;
  limit: string;
}

export const parts: Parts = {
  records: [
    {
      kind: "search-entry",
      table: "search_entries",
      derived: true,
      refersTo: [{ column: "account_id", kind: "account" }],
    },
  ],
  notices: [
    ear("accounts.changed", keepAccountEntries),
    ear("people.changed", keepPeopleEntries),
    ear("products.changed", (tx, ids) => keepEntries(tx, "product", ids)),
    ear("items.changed", (tx, ids) => keepEntries(tx, "item", ids)),
    ear("notes.changed", (tx, ids) => keepTexts(tx, "note", ids)),
    ear("touches.changed", (tx, ids) => keepTexts(tx, "touch", ids)),
  ],
  schedules: [{ name: "fill search", every: { minutes: 60 }, run: fillSearch }],
  newWorkspace: beginFilled,
  routes,
  commands: (program, host) => {
    program
      .command("search")
      .description(
        "find accounts, people, products, items, orders, notes and touches by some of their words; typos are forgiven",
      )
      .argument(
        "<words...>",
        "names, firms, addresses, telephone digits, an order's number, words of a note; or field:value",
      )
      .option("--limit <n>", "at most so many", "10")
      .option("--workspace <name>", "which workspace, where there are several")
      .option("--data <folder>", "the data folder")
      .option("--json", "print JSON")
      .action(async (words: string[], options: SearchCommand) => {
        const limit = Number(options.limit);
        if (!(Number.isInteger(limit) && limit > 0))
          throw new Fault("invalid_input", {
            faults: [{ path: "--limit", given: options.limit, expected: "a whole number from 1" }],
          });
        const found = await host.inWorkspace(options, (ctx) =>
          inWorkspace(ctx, (tx) => searchRecords(tx, words.join(" "), { limit }), "read"),
        );
        const hits = found.map(({ kind, id, name, why, detail, account, person }) => ({
          kind,
          id,
          name,
          why,
          detail,
          account,
          person,
        }));
        host.print(
          options,
          { hits },
          () =>
            hits
              .map((hit) => `${hit.kind.padEnd(8)} ${hit.name}${hit.detail ? ` · ${hit.detail}` : ""}  (${hit.why})`)
              .join("\n") || "Nothing was found.",
        );
      });
  },
};
