import { readFileSync, statSync } from "node:fs";
import path from "node:path";

/** PostgreSQL refuses to run as root; then it runs as nobody. */
export interface ServerUser {
  uid: number;
  gid: number;
}
const nobody = 65_534;

/** Whom PostgreSQL runs as when that is somebody else than us. */
export function serverUser(): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  chosen ??= choose();
  return chosen;
}
let chosen: ServerUser | undefined;

/** initdb asks for a user with a name, and not every system has one for nobody's number. */
function choose(): ServerUser {
  const users = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const found = users.find((fields) => Number(fields[2]) === nobody) ?? users.find((fields) => fields[0] === "daemon");
  return found ? { uid: Number(found[2]), gid: Number(found[3]) } : { uid: nobody, gid: nobody };
}

/** Can this user walk into the folder? Judged by the permission bits of it and everything above. */
export function canEnter(folder: string, user: ServerUser | undefined): boolean {
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
