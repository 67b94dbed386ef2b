import type { Reason } from "./reason.ts";

/** What a sending service tells about one recipient in a JSON document, by mail instead of by call. */
export interface Notice {
  kind: "bounce" | "complaint" | "receipt";
  recipients: {
    address: string | null;
    status: string | null;
    action: string | null;
    diagnostic: string;
    reason?: Reason;
  }[];
}

/** Amazon SES by way of SNS: the document, or the document inside an envelope, with or without a footer behind it. */
export function readProviderNotice(text: string): Notice | undefined {
  const from = text.indexOf("{");
  if (from < 0 || !/"(notificationType|eventType|Message)"/.test(text)) return undefined;
  const outer = parseTolerant(text.slice(from));
  const inner = typeof outer?.["Message"] === "string" ? parseTolerant(outer["Message"]) : outer;
  if (!inner) return undefined;
  const type = String(inner["notificationType"] ?? inner["eventType"] ?? "").toLowerCase();
  const list = (of: unknown, key: string): Record<string, unknown>[] => {
    const found = (of as Record<string, unknown> | undefined)?.[key];
    return Array.isArray(found) ? (found as Record<string, unknown>[]) : [];
  };
  const words = (value: unknown): string | null => (typeof value === "string" ? value : null);
  if (type === "bounce")
    return {
      kind: "bounce",
      recipients: list(inner["bounce"], "bouncedRecipients").map((one) => ({
        address: words(one["emailAddress"]),
        status: words(one["status"]),
        action: words(one["action"]),
        diagnostic: words(one["diagnosticCode"]) ?? "",
      })),
    };
  if (type === "complaint")
    return {
      kind: "complaint",
      recipients: list(inner["complaint"], "complainedRecipients").map((one) => ({
        address: words(one["emailAddress"]),
        status: null,
        action: null,
        diagnostic: "",
        reason: "feedback",
      })),
    };
  if (type !== "delivery") return undefined;
  const delivery = (inner["delivery"] ?? {}) as Record<string, unknown>;
  const reached = Array.isArray(delivery["recipients"]) ? (delivery["recipients"] as unknown[]) : [];
  return {
    kind: "receipt",
    recipients: reached.map((one) => ({
      address: words(one),
      status: /\d\.\d\.\d/.exec(words(delivery["smtpResponse"]) ?? "")?.[0] ?? null,
      action: "delivered",
      diagnostic: words(delivery["smtpResponse"]) ?? "",
      reason: "delivered",
    })),
  };
}

/** A document that mail programs broke over lines, or that has words behind it. */
function parseTolerant(text: string): Record<string, unknown> | undefined {
  const unbroken = text.replaceAll(/\n ?/g, "");
  for (const one of [text, unbroken, upToEnd(text), upToEnd(unbroken)]) {
    try {
      const read = JSON.parse(one) as unknown;
      if (typeof read === "object" && read !== null) return read as Record<string, unknown>;
    } catch {
      // Tried in the next form.
    }
  }
  return undefined;
}

function upToEnd(text: string): string {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (inString) {
      if (letter === "\\") at++;
      else if (letter === '"') inString = false;
    } else if (letter === '"') inString = true;
    else if (letter === "{") depth++;
    else if (letter === "}" && --depth === 0) return text.slice(0, at + 1);
  }
  return text;
}
