import { Resolver } from "node:dns/promises";
import type { SendingAccount } from "./contract.ts";
import type { DkimKeyAnswer, DomainCheck } from "./domain-contract.ts";
import { addressesOf, checkSpf } from "./check-spf.ts";
import { mailAddress } from "./encode-mail.ts";
import { isOnThisMachine, opensForReaders } from "./where-links-lead.ts";
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
  house: string,
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
  const own = keys.filter((key) => domain === key.domain || domain.endsWith(`.${key.domain}`));
  return Promise.all([
    Promise.resolve(checkLinks(account.host, house)),
    guard("spf", () => checkSpf(account.bounce_domain ?? domain, account.host, names)),
    ...own.map((key) => guard("dkim", () => checkDkim(key, names))),
    ...(own.length === 0
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

/** Where the ways out of a mailing lead: without an address that readers can open, nobody can leave it. */
function checkLinks(host: string, house: string): DomainCheck {
  const good = opensForReaders(house);
  const state = good ? "good" : isOnThisMachine(host) ? "weak" : "missing";
  return { what: "links", state, found: house, advice: good ? null : "set-address", record: null };
}

/** A record of the domain itself or of the next above it that has one; what is set up by a registry for all below it is nobody's own. */
async function checkDmarc(domain: string, names: Names): Promise<DomainCheck> {
  const parts = domain.split(".");
  for (let from = 0; parts.length - from >= 2; from++) {
    const found = (await names.txt(`_dmarc.${parts.slice(from).join(".")}`)).find((text) => /^v=DMARC1/i.test(text));
    if (!found || /\bpsd\s*=\s*y\b/i.test(found)) continue;
    const weak = /\bp\s*=\s*none\b/i.test(found) && !/\brua\s*=/i.test(found);
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
  const addresses = await addressesOf(host, names);
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
