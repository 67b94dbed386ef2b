/** The fields of one recipient in a report of RFC 3464. */
export interface StatusBlock {
  recipient: string | null;
  original: string | null;
  action: string | null;
  status: string | null;
  diagnostic: string;
}

const field = /^(final-recipient|original-recipient|action|status|diagnostic-code|x-actual-recipient)\s*:\s*(.*)$/i;

/**
 * Reads `message/delivery-status`, also where blank lines are missing, fields are out of order or the dots of RFC 3464 were crossed: a block begins where
 * a field comes a second time.
 */
export function readDeliveryStatus(text: string): StatusBlock[] {
  const blocks: Map<string, string>[] = [];
  let block = new Map<string, string>();
  const close = (): void => {
    if (block.has("action") || block.has("final-recipient") || block.has("diagnostic-code")) blocks.push(block);
    block = new Map();
  };
  for (const line of unfold(text)) {
    if (line.trim() === "") {
      if (block.has("action") || block.has("status")) close();
      continue;
    }
    const [, name = "", value = ""] = field.exec(line) ?? [];
    if (name === "") continue;
    const key = name.toLowerCase();
    if (block.has(key)) {
      if (key === "diagnostic-code") {
        block.set(key, `${block.get(key)} ${value}`);
        continue;
      }
      close();
    }
    block.set(key, value.trim());
  }
  close();
  return joined(blocks).map((one) => ({
    recipient: addressIn(one.get("final-recipient")) ?? addressIn(one.get("original-recipient")),
    original: addressIn(one.get("original-recipient")),
    action:
      one
        .get("action")
        ?.split(/[\s;(]/)[0]
        ?.toLowerCase() ?? null,
    status: /\d\.\d{1,3}\.\d{1,3}/.exec(one.get("status") ?? "")?.[0] ?? null,
    diagnostic: (one.get("diagnostic-code") ?? "").trim(),
  }));
}

/** Some write a blank line between the address and its action. */
function joined(blocks: Map<string, string>[]): Map<string, string>[] {
  const out: Map<string, string>[] = [];
  for (const block of blocks) {
    const before = out.at(-1);
    const apart = before && [...block.keys()].every((key) => !before.has(key));
    if (before && apart && (!block.has("final-recipient") || !before.has("action")))
      for (const [key, value] of block) before.set(key, value);
    else out.push(block);
  }
  return out;
}

function unfold(text: string): string[] {
  const lines: string[] = [];
  for (const line of text.split("\n")) {
    const before = lines.at(-1);
    if (/^[ \t]+\S/.test(line) && before !== undefined && before.trim() !== "")
      lines[lines.length - 1] = `${before} ${line.trim()}`;
    else if (/^\d{3}[ -]/.test(line) && before && /^diagnostic-code/i.test(before))
      lines[lines.length - 1] = `${before} ${line.trim()}`;
    else lines.push(line);
  }
  return lines;
}

function addressIn(value: string | undefined): string | null {
  if (!value) return null;
  const bare = value
    .replace(/^[\w/-]+\s*;\s*/, "")
    .replaceAll(/[<>]/g, "")
    .trim();
  return bare === "" ? null : bare;
}
