import { Resolver } from "node:dns/promises";
import type { SendingAccount } from "./contract.ts";
import type { DkimKeyAnswer, DomainCheck } from "./domain-contract.ts";
import { mailAddress } from "./encode-mail.ts";
import { openLine } from "./speak-smtp.ts";

/** What asks DNS; a test hands in its own. */
export interface Names {
  txt(name: string): Promise<string[]>;
  mx(name: string): Promise<string[]>;
  addresses(name: string): Promise<string[]>;
  pointer(address: string): Promise<string[]>;
}

const lookMs = 4_000;

/** The resolver of this machine. What doesn't exist is an empty list; what can't be asked throws. */
export function systemNames(): Names {
  const resolver = new Resolver({ timeout: lookMs, tries: 1 });
  const none = async <T>(asked: Promise<T[]>): Promise<T[]> => {
    try {
      return await asked;
    } catch (error) {
      if (["ENOTFOUND", "ENODATA"].includes((error as { code?: string }).code ?? "")) return [];
      throw error;
    }
  };
  return {
    txt: async (name) => (await none(resolver.resolveTxt(name))).map((parts) => parts.join("")),
    mx: async (name) => (await none(resolver.resolveMx(name))).map((one) => one.exchange),
    addresses: async (name) => [...(await none(resolver.resolve4(name))), ...(await none(resolver.resolve6(name)))],
    pointer: (address) => none(resolver.reverse(address)),
  };
}

/** What the big receivers ask of whoever sends in bulk, with what DNS says now and what it should. */
export async function checkDomain(
  account: Pick<SendingAccount, "from_address" | "host" | "port" | "security" | "bounce_domain">,
  keys: DkimKeyAnswer[],
  names: Names,
): Promise<DomainCheck[]> {
  const { domain } = mailAddress(account.from_address);
  const guard = async (what: DomainCheck["what"], check: () => Promise<DomainCheck>): Promise<DomainCheck> =>
    check().catch((error: Error) => ({
      what,
      state: "unknown",
      found: error.message,
      advice: "not-asked",
      record: null,
    }));
  return Promise.all([
    guard("spf", () => checkSpf(account.bounce_domain ?? domain, account.host, names)),
    ...keys
      .filter((key) => domain === key.domain || domain.endsWith(`.${key.domain}`))
      .map((key) => guard("dkim", () => checkDkim(key, names))),
    ...(keys.length === 0
      ? [
          Promise.resolve<DomainCheck>({
            what: "dkim",
            state: "missing",
            found: null,
            advice: "make-key",
            record: null,
          }),
        ]
      : []),
    guard("dmarc", () => checkDmarc(domain, names)),
    guard("mx", () => checkMx(account.bounce_domain ?? domain, names)),
    guard("ptr", () => checkPointer(account.host, names)),
    guard("tls", () => checkTls(account)),
  ]);
}

async function checkSpf(domain: string, host: string, names: Names): Promise<DomainCheck> {
  const found = (await names.txt(domain)).filter((text) => /^v=spf1(\s|$)/i.test(text));
  const record = { name: domain, type: "TXT", value: `v=spf1 a:${host} ~all` };
  if (found.length === 0) return { what: "spf", state: "missing", found: null, advice: "add-record", record };
  const text = found.join(" | ");
  // Two records are an error to every reader of them (RFC 7208, 4.5), and so are more than ten look-ups.
  if (found.length > 1) return { what: "spf", state: "weak", found: text, advice: "one-record", record: null };
  const lookups = text.match(/\b(include:|a\b|mx\b|ptr\b|exists:|redirect=)/gi)?.length ?? 0;
  if (lookups > 10) return { what: "spf", state: "weak", found: text, advice: "too-many-lookups", record: null };
  if (/\+all\b/i.test(text)) return { what: "spf", state: "weak", found: text, advice: "everybody-may", record: null };
  return { what: "spf", state: "good", found: text, advice: null, record: null };
}

async function checkDkim(key: DkimKeyAnswer, names: Names): Promise<DomainCheck> {
  const found = (await names.txt(key.record.name)).join(" | ");
  const bare = (text: string): string | undefined => /\bp=([A-Za-z0-9+/=\s]+)/.exec(text)?.[1]?.replace(/\s/g, "");
  if (found && bare(found) === bare(key.record.value))
    return { what: "dkim", state: "good", found, advice: null, record: null };
  return {
    what: "dkim",
    state: found ? "weak" : "missing",
    found: found || null,
    advice: found ? "other-key" : "add-record",
    record: key.record,
  };
}

async function checkDmarc(domain: string, names: Names): Promise<DomainCheck> {
  const places = [domain, domain.split(".").slice(-2).join(".")];
  for (const place of places) {
    const found = (await names.txt(`_dmarc.${place}`)).find((text) => /^v=DMARC1/i.test(text));
    if (!found) continue;
    const weak = /\bp=none\b/i.test(found) && !/\brua=/i.test(found);
    return { what: "dmarc", state: weak ? "weak" : "good", found, advice: weak ? "no-reports" : null, record: null };
  }
  const record = { name: `_dmarc.${domain}`, type: "TXT", value: `v=DMARC1; p=none; rua=mailto:dmarc@${domain}` };
  return { what: "dmarc", state: "missing", found: null, advice: "add-record", record };
}

async function checkMx(domain: string, names: Names): Promise<DomainCheck> {
  const found = await names.mx(domain);
  if (found.length > 0) return { what: "mx", state: "good", found: found.join(", "), advice: null, record: null };
  return {
    what: "mx",
    state: "missing",
    found: null,
    advice: "bounces-lost",
    record: { name: domain, type: "MX", value: `10 mail.${domain}` },
  };
}

/** The name of the address must lead back to the address. */
async function checkPointer(host: string, names: Names): Promise<DomainCheck> {
  const addresses = await names.addresses(host);
  if (addresses.length === 0) return { what: "ptr", state: "unknown", found: null, advice: "no-address", record: null };
  for (const address of addresses) {
    const back = await names.pointer(address);
    const forward = (await Promise.all(back.map((name) => names.addresses(name)))).flat();
    if (!forward.includes(address))
      return {
        what: "ptr",
        state: back.length > 0 ? "weak" : "missing",
        found: `${address}: ${back.join(", ")}`,
        advice: "ask-host",
        record: null,
      };
  }
  return { what: "ptr", state: "good", found: addresses.join(", "), advice: null, record: null };
}

async function checkTls({
  host,
  port,
  security,
}: Pick<SendingAccount, "host" | "port" | "security">): Promise<DomainCheck> {
  if (security === "none") return { what: "tls", state: "weak", found: null, advice: "turn-on-tls", record: null };
  const line = await openLine(
    { host, port, security, username: null, password: null, name: "localhost" },
    { connectMs: lookMs },
  );
  line.close();
  return { what: "tls", state: "good", found: `${host}:${port}`, advice: null, record: null };
}
