import { createHash, createPrivateKey, type KeyObject, sign } from "node:crypto";

/** A key that signs for a domain; its public half stands in DNS under `selector._domainkey.domain`. */
export interface DkimKey {
  domain: string;
  selector: string;
  key: KeyObject;
}

export type MailHeader = readonly [name: string, value: string];

/** Signed once more than they occur, so that nobody adds a second one on the way. */
const oversigned = [
  "from",
  "to",
  "subject",
  "date",
  "message-id",
  "reply-to",
  "list-id",
  "list-unsubscribe",
  "list-unsubscribe-post",
  "feedback-id",
  "content-type",
];
/** Signed as often as they occur. */
const signed = [
  "cc",
  "in-reply-to",
  "references",
  "mime-version",
  "content-transfer-encoding",
  "auto-submitted",
  "list-help",
];

export const dkimKey = (domain: string, selector: string, pem: string): DkimKey => ({
  domain,
  selector,
  key: createPrivateKey(pem),
});

/** Hash of a body in relaxed form (RFC 6376, 3.4.4). The same for every key that signs. */
export function bodyHash(body: string): string {
  return createHash("sha256").update(relaxedBody(body)).digest("base64");
}

/**
 * One DKIM-Signature header for a message, relaxed/relaxed, with RSA (RFC 8301) or Ed25519 (RFC 8463) as the key is. RSA is worked out on the thread
 * pool, so that sending goes on meanwhile.
 */
export async function signMail(
  headers: readonly MailHeader[],
  hash: string,
  { domain, selector, key }: DkimKey,
): Promise<string> {
  const rsa = key.asymmetricKeyType === "rsa";
  const names = headers.map(([name]) => name.toLowerCase());
  const picked = [
    ...oversigned.flatMap((name) => [...names.filter((other) => other === name), name]),
    ...signed.flatMap((name) => names.filter((other) => other === name)),
  ];
  const value = `v=1; a=${rsa ? "rsa" : "ed25519"}-sha256; c=relaxed/relaxed; d=${domain}; s=${selector};\r\n h=${foldList(picked)};\r\n bh=${hash};\r\n b=`;
  const lines = pickHeaders(headers, picked).map(relaxedHeader);
  const text = Buffer.from(`${lines.join("")}${relaxedHeader(["DKIM-Signature", value]).replace(/\r\n$/, "")}`);
  const bytes = rsa ? await signRsa(text, key) : sign(null, createHash("sha256").update(text).digest(), key);
  return `${value}${bytes.toString("base64").replace(/(.{70})(?=.)/g, "$1\r\n ")}`;
}

function signRsa(text: Buffer, key: KeyObject): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    sign("RSA-SHA256", text, key, (error, bytes) => (error ? reject(error) : resolve(bytes)));
  });
}

/** Of several headers of one name the lowest is signed first (RFC 6376, 5.4.2); a name without one left signs its absence. */
function pickHeaders(headers: readonly MailHeader[], picked: readonly string[]): MailHeader[] {
  const left = Map.groupBy(headers, ([name]) => name.toLowerCase());
  return picked.map((name) => left.get(name)?.pop()).filter((header) => header !== undefined);
}

function relaxedHeader([name, value]: MailHeader): string {
  return `${name.toLowerCase()}:${value
    .replace(/\r\n/g, "")
    .replace(/[ \t]+/g, " ")
    .trim()}\r\n`;
}

function relaxedBody(body: string): string {
  const trimmed = body
    .replace(/[ \t]+/g, " ")
    .replace(/ (?=\r\n|$)/g, "")
    .replace(/(\r\n)+$/, "");
  return trimmed === "" ? "" : `${trimmed}\r\n`;
}

/** Names in lines of a sensible length. */
function foldList(names: readonly string[]): string {
  const lines: string[] = [];
  let line = "";
  for (const name of names) {
    if (line.length + name.length > 68) {
      lines.push(line);
      line = "";
    }
    line += `${name}:`;
  }
  return [...lines, line].join("\r\n ").replace(/:$/, "");
}
