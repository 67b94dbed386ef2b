import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync, readdirSync, statfsSync, statSync } from "node:fs";
import { totalmem } from "node:os";
import path from "node:path";
import { describeSettings, loadConfig, programRoot } from "../../platform/config/index.ts";
import { abandonedHomes, canEnter, isAlive, readMark, serverUser } from "../../platform/postgres/index.ts";
import type { Finding } from "./doctor.ts";
import { sentenceFor, whyNotFree } from "./port.ts";
import { liveServer } from "./run-folder.ts";

const gib = 1024 ** 3;
const leastDiskGib = 1;
const leastMemoryGib = 1.5;

/** What can be seen without the database. */
export async function checkMachine(data?: string): Promise<Finding[]> {
  const settings = describeSettings().filter((setting) => setting.fault);
  const configuration: Finding = settings.length
    ? {
        name: "configuration",
        state: "wrong",
        found: settings.map((setting) => setting.fault).join("; "),
        mend: "correct the variable; `tilth config` lists all",
      }
    : { name: "configuration", state: "ok", found: "every setting can be used" };
  const machine = [configuration, node(), npm(), memory(), chromium(), clock()];
  if (settings.length) return machine;
  const config = loadConfig({ data });
  return [...machine, folder(config.dataDir), disk(config.dataDir), ...leftovers(config.dataDir), await port(config)];
}

function node(): Finding {
  const ok = Number(process.versions.node.split(".")[0]) >= 24;
  return {
    name: "Node",
    state: ok ? "ok" : "wrong",
    found: process.version,
    ...(ok ? {} : { mend: "start Tilth by bin/tilth or `npm start`, which use their own Node 24" }),
  };
}

function npm(): Finding {
  try {
    return {
      name: "npm",
      state: "ok",
      found: execFileSync("npm", ["--version"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim(),
    };
  } catch {
    return {
      name: "npm",
      state: "note",
      found: "not found",
      mend: "only needed to install and update; it comes with Node from https://nodejs.org",
    };
  }
}

function memory(): Finding {
  const limit = process.constrainedMemory();
  const size = (limit > 0 && limit < totalmem() ? limit : totalmem()) / gib;
  const found = `${size.toFixed(1)} GB`;
  return size >= leastMemoryGib
    ? { name: "memory", state: "ok", found }
    : { name: "memory", state: "note", found, mend: `${leastMemoryGib} GB and more keep large imports quick` };
}

function chromium(): Finding {
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
  const mac = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ];
  const inPath = (process.env["PATH"] ?? "")
    .split(":")
    .flatMap((folder) => names.map((name) => path.join(folder, name)));
  const found = [...inPath, ...mac].find((file) => existsSync(file));
  return found
    ? { name: "Chromium", state: "ok", found }
    : {
        name: "Chromium",
        state: "note",
        found: "not found",
        mend: "only the browser tests of `npm test` need it; install the package chromium, or Chrome",
      };
}

/** The program was written before it runs; a clock that says otherwise was never set. */
function clock(): Finding {
  const written = statSync(path.join(programRoot(), "package.json")).mtimeMs;
  const ok = Date.now() > written - 86_400_000;
  const found = new Date().toISOString();
  return {
    name: "clock",
    state: ok ? "ok" : "wrong",
    found,
    ...(ok ? {} : { mend: "set the clock (NTP): days of promises are counted by it" }),
  };
}

function folder(dataDir: string): Finding {
  const at = nearest(dataDir);
  try {
    accessSync(at, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    return {
      name: "data folder",
      state: "wrong",
      found: `${at} can't be written by this user`,
      mend: `give it to this user (chown), or set TILTH_DATA to another folder`,
    };
  }
  const elsewhere = canEnter(dataDir, serverUser())
    ? ""
    : "; its database is kept in /var/lib/tilth, because PostgreSQL's service user can't enter it";
  return {
    name: "data folder",
    state: "ok",
    found: `${dataDir}${existsSync(dataDir) ? "" : " (made at the first start)"}${elsewhere}`,
  };
}

function disk(dataDir: string): Finding {
  const { bavail, bsize } = statfsSync(nearest(dataDir));
  const free = (bavail * bsize) / gib;
  const found = `${free.toFixed(1)} GB free`;
  return free >= leastDiskGib
    ? { name: "disk", state: "ok", found }
    : {
        name: "disk",
        state: "wrong",
        found,
        mend: "free some space: a full disk stops every change (nothing stored is lost)",
      };
}

function leftovers(dataDir: string): Finding[] {
  const run = path.join(dataDir, "run");
  const names = existsSync(run) ? readdirSync(run).filter((name) => name.endsWith(".lock")) : [];
  const stale = names.filter((name) => {
    const mark = readMark(path.join(run, name));
    return mark && !isAlive(mark);
  });
  const abandoned = abandonedHomes();
  return [
    stale.length
      ? {
          name: "locks",
          state: "note",
          found: `${stale.join(", ")} of a killed process`,
          mend: "nothing to do: the next start takes them over",
        }
      : { name: "locks", state: "ok", found: names.length ? `${names.join(", ")} held by living processes` : "none" },
    ...(abandoned.length
      ? [
          {
            name: "databases without a data folder",
            state: "note" as const,
            found: abandoned.join(", "),
            mend: "if you have no use for them any more, remove these folders",
          },
        ]
      : []),
  ];
}

async function port({ dataDir, host, port }: { dataDir: string; host: string; port: number }): Promise<Finding> {
  const server = liveServer(dataDir);
  if (server?.port === port) return { name: "port", state: "ok", found: `${port}, used by this Tilth` };
  const why = await whyNotFree(host, port);
  if (why === undefined) return { name: "port", state: "ok", found: `${port} on ${host} is free` };
  return {
    name: "port",
    state: "wrong",
    found: sentenceFor(why, host, port),
    mend: `choose another: \`tilth start --port ${port + 1}\`, or PORT`,
  };
}

/** The folder itself or, where it isn't made yet, what it will be made in. */
function nearest(folder: string): string {
  let at = folder;
  while (!existsSync(at)) at = path.dirname(at);
  return at;
}
