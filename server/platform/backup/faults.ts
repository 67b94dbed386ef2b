import type { FaultKinds } from "../errors/index.ts";

export const backupFaults: FaultKinds = {
  backup_unreadable: {
    status: 422,
    title: "This backup can't be read: {reason}.",
    help: "Nothing was changed. Try another copy of the file.",
  },
  restore_not_empty: {
    status: 409,
    title: "There is a workspace in this database already; a backup comes back only into an empty one.",
    help: "Nothing was changed. Name an empty data folder with --data, or another DATABASE_URL.",
  },
};
