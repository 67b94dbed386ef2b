import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import type { RealPart } from "./debian.ts";

const python = "/usr/bin/python3";

/** A verifier that shares no code with ours or with mailauth. */
export const dkimpyPart: RealPart = {
  name: "second verifier of DKIM (dkimpy)",
  packages: ["python3-dkim", "python3-nacl"],
  there: () => existsSync(python) && spawnSync(python, ["-c", "import dkim, nacl.signing"]).status === 0,
};

const program = `
import json, sys, base64, dkim
asked = json.load(sys.stdin)
records = {name.rstrip("."): value.encode() for name, value in asked["records"].items()}
def dns(name, timeout=5):
    name = name.decode() if isinstance(name, bytes) else name
    return records.get(name.rstrip("."))
found = []
for message in asked["messages"]:
    one = dkim.DKIM(base64.b64decode(message))
    count = sum(1 for name, _ in one.headers if name.lower() == b"dkim-signature")
    results = []
    for at in range(count):
        try:
            results.append("pass" if dkim.DKIM(base64.b64decode(message)).verify(idx=at, dnsfunc=dns) else "fail")
        except (dkim.DKIMException, ValueError) as problem:
            results.append(str(problem))
    found.append(results)
print(json.dumps(found))
`;

/** What it says of each signature of each message, the topmost first; `records` are the TXT records that DNS would answer with. */
export function verifyWithDkimpy(messages: Buffer[], records: Record<string, string>): string[][] {
  const input = JSON.stringify({ records, messages: messages.map((one) => one.toString("base64")) });
  return JSON.parse(
    execFileSync(python, ["-c", program], { input, maxBuffer: 64 * 1024 * 1024 }).toString(),
  ) as string[][];
}
