export { backupFaults } from "./faults.ts";
export { restoreBackup } from "./restore-backup.ts";
export { type Backup, writeBackup } from "./write-backup.ts";
