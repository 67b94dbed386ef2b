/** One property of a vCard, decoded. */
export interface ContentLine {
  group: string | null;
  name: string;
  /** Lower-case types and bare parameters of 2.1 (HOME, PREF) alike. */
  types: string[];
  preferred: boolean;
  value: string;
  /** Value parts at unescaped semicolons, unescaped themselves. */
  parts: string[];
}

const skipped = new Set(["PHOTO", "LOGO", "SOUND", "KEY", "X-MS-CARDPICTURE", "X-MS-OL-DESIGN", "AGENT"]);

/** Splits `group.NAME;PARAM=a,b:value`; null for a line that is none, or a property that is left out. */
export function readContentLine(line: string): ContentLine | null {
  const colon = valueStart(line);
  if (colon === -1) return null;
  const [head = "", ...params] = splitOutsideQuotes(line.slice(0, colon), ";");
  const dot = head.indexOf(".");
  const group = dot === -1 ? null : head.slice(0, dot).toLowerCase();
  const name = (dot === -1 ? head : head.slice(dot + 1)).trim().toUpperCase();
  if (name === "" || skipped.has(name)) return null;
  const types: string[] = [];
  let encoding = "";
  let charset = "";
  let preferred = false;
  for (const param of params) {
    const equals = param.indexOf("=");
    const key = equals === -1 ? "" : param.slice(0, equals).trim().toUpperCase();
    const value = (equals === -1 ? param : param.slice(equals + 1)).trim().replace(/^"|"$/g, "");
    if (key === "ENCODING") encoding = value.toUpperCase();
    else if (key === "CHARSET") charset = value.toLowerCase();
    else if (key === "PREF") preferred ||= value === "1";
    else if (key === "" && /^(quoted-printable|base64|8bit|7bit)$/i.test(value)) encoding = value.toUpperCase();
    else if (key === "" || key === "TYPE")
      types.push(
        ...value
          .toLowerCase()
          .split(",")
          .map((type) => type.trim())
          .filter(Boolean),
      );
  }
  preferred ||= types.includes("pref");
  if (encoding === "B" || encoding === "BASE64") return null;
  const raw =
    encoding === "QUOTED-PRINTABLE" ? decodeQuotedPrintable(line.slice(colon + 1), charset) : line.slice(colon + 1);
  return {
    group,
    name,
    types: types.filter((type) => type !== "pref"),
    preferred,
    value: unescape(raw),
    parts: splitUnescaped(raw, ";").map((part) => unescape(part)),
  };
}

/** Values of a list at unescaped commas. */
export function splitList(value: string): string[] {
  return value
    .split(/,(?=\S|\s)/)
    .map((item) => item.trim())
    .filter(Boolean);
}

function valueStart(line: string): number {
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const character = line[i];
    if (character === '"') quoted = !quoted;
    else if (character === ":" && !quoted) return i;
  }
  return quoted ? line.indexOf(":") : -1;
}

function splitOutsideQuotes(text: string, separator: string): string[] {
  return text.match(new RegExp(`(?:[^${separator}"]|"[^"]*"?)+`, "g")) ?? [];
}

function splitUnescaped(text: string, separator: string): string[] {
  const parts: string[] = [];
  let part = "";
  for (let i = 0; i < text.length; i++) {
    const character = text[i] as string;
    if (character === "\\" && i + 1 < text.length) part += character + text[++i];
    else if (character === separator) {
      parts.push(part);
      part = "";
    } else part += character;
  }
  parts.push(part);
  return parts;
}

function unescape(text: string): string {
  return text.includes("\\")
    ? text
        .replace(/\\([\\;,:nN])/g, (_, character: string) =>
          character === "n" || character === "N" ? "\n" : character,
        )
        .trim()
    : text.trim();
}

function decodeQuotedPrintable(text: string, charset: string): string {
  const bytes: number[] = [];
  const source = Buffer.from(text.replace(/=\r?\n/g, ""), "utf8");
  for (let i = 0; i < source.length; i++) {
    const byte = source[i] as number;
    const hex = byte === 61 ? source.subarray(i + 1, i + 3).toString("latin1") : "";
    if (/^[0-9a-f]{2}$/i.test(hex)) {
      bytes.push(Number.parseInt(hex, 16));
      i += 2;
    } else bytes.push(byte);
  }
  const decoded = Buffer.from(bytes);
  return decodeAs(decoded, charset).replaceAll("\r\n", "\n");
}

function decodeAs(bytes: Buffer, charset: string): string {
  try {
    return new TextDecoder(charset || "utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
