import { execFileSync } from "node:child_process";
import { existsSync, rmSync, writeFileSync } from "node:fs";

/** A real part that tests run against, from Debian's packages. */
export interface RealPart {
  /** What stands before "is not installed". */
  name: string;
  packages: string[];
  there(): boolean;
}

/** Asked by every package before it starts a service. */
const policy = "/usr/sbin/policy-rc.d";

/** Installs what is missing of them in one go, where that is allowed: by root, on Debian or what descends from it. Only programs: no service is started. */
export function installParts(...parts: RealPart[]): void {
  const missing = parts.filter((part) => !part.there());
  if (missing.length === 0 || process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return;
  const packages = missing.flatMap((part) => part.packages);
  console.log(
    `There is no ${missing.map((part) => part.name).join(", no ")} here; installing ${packages.join(", ")} …`,
  );
  const apt = (...args: string[]): void => {
    execFileSync("apt-get", ["-o", "DPkg::Lock::Timeout=120", ...args], {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  };
  const ours = !existsSync(policy);
  try {
    if (ours) writeFileSync(policy, "#!/bin/sh\nexit 101\n", { mode: 0o755 });
    apt("update");
    apt("install", "-y", "--no-install-recommends", ...packages);
  } catch (error) {
    console.error((error as Error).message);
  } finally {
    if (ours) rmSync(policy, { force: true });
  }
}

/** Whether the part can be tested against; false, said aloud, where it can't be had. */
export function hasPart(part: RealPart): boolean {
  installParts(part);
  if (part.there()) return true;
  console.warn(
    `LEFT OUT: tests against a real ${part.name}, since it is not installed (Debian: \`apt-get install ${part.packages.join(" ")}\`).`,
  );
  return false;
}
