import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** A process, told apart from a later one that got the same number by the moment it began. */
export interface ProcessMark {
  pid: number;
  began: string;
}

export function ownMark(): ProcessMark {
  own ??= { pid: process.pid, began: beganAt(process.pid) ?? "" };
  return own;
}
let own: ProcessMark | undefined;

export function isAlive(mark: ProcessMark): boolean {
  return isRunning(mark.pid) && (mark.began === "" || beganAt(mark.pid) === mark.began);
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** When a process began, in the words of the system; undefined when there is none. Ticks count from the boot, so the boot is named too. */
export function beganAt(pid: number): string | undefined {
  try {
    if (process.platform !== "linux")
      return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim() || undefined;
    return `${bootId()}:${statFields(pid)[19]}`;
  } catch {
    return undefined;
  }
}

/** The command line of a process as one string; empty where it can't be read. */
export function commandLine(pid: number): string {
  try {
    if (process.platform !== "linux")
      return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).trim();
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
  } catch {
    return "";
  }
}

/** Waits until a process is gone; false when it is still there after `withinMs`. */
export async function awaitExit(pid: number, withinMs: number): Promise<boolean> {
  const until = Date.now() + withinMs;
  while (isRunning(pid)) {
    if (Date.now() > until) return false;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return true;
}

/** A dead child nobody has collected answers signals but does nothing more. */
function isZombie(pid: number): boolean {
  if (process.platform !== "linux") return false;
  try {
    return statFields(pid)[0] === "Z";
  } catch {
    return false;
  }
}

/** What follows the name in /proc/PID/stat (the name itself may hold blanks and brackets): [0] is the state, [19] the start. */
function statFields(pid: number): string[] {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
}

function bootId(): string {
  boot ??= readFileSync("/proc/sys/kernel/random/boot_id", "utf8").slice(0, 8);
  return boot;
}
let boot: string | undefined;
