import { statSync } from "node:fs";
import path from "node:path";

/** PostgreSQL refuses to run as root; then it runs under the number that every system keeps for nobody. */
export interface ServiceUser {
  uid: number;
  gid: number;
}
const nobody: ServiceUser = { uid: 65_534, gid: 65_534 };

/** Whom PostgreSQL runs as when that is somebody else than us. */
export function serviceUser(): ServiceUser | undefined {
  return process.getuid?.() === 0 ? nobody : undefined;
}

/** Can this user walk into the folder? Judged by the permission bits of it and everything above. */
export function canEnter(folder: string, user: ServiceUser | undefined): boolean {
  if (!user) return true;
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const entry = statSync(at, { throwIfNoEntry: false });
    // What does not exist yet will be made with our own permissions.
    if (entry) {
      const bit = entry.uid === user.uid ? 0o100 : entry.gid === user.gid ? 0o010 : 0o001;
      if (!(entry.mode & bit)) return false;
    }
    if (at === path.dirname(at)) return true;
  }
}
