import { expect, test } from "vitest";
import { checkDomain, type Names } from "./check-domain.ts";
import type { DkimKeyAnswer, DomainCheck } from "./domain-contract.ts";
import { isOnThisMachine, opensForReaders } from "./where-links-lead.ts";

interface Zone {
  txt?: Record<string, string[]>;
  mx?: Record<string, string[]>;
  a?: Record<string, string[]>;
  ptr?: Record<string, string[]>;
}

/** A resolver that knows this and nothing else. */
const names = ({ txt = {}, mx = {}, a = {}, ptr = {} }: Zone): Names => ({
  txt: async (name) => txt[name] ?? [],
  mx: async (name) => mx[name] ?? [],
  addresses: async (name) => a[name] ?? [],
  pointer: async (address) => ptr[address] ?? [],
});
const host = { "smtp.post.example": ["198.51.100.7"] };
const account = {
  from_address: "ida@mill.co.uk",
  host: "smtp.post.example",
  port: 587,
  security: "none" as const,
  bounce_domain: null,
};
const check = async (zone: Zone, more: Partial<typeof account> = {}, keys: DkimKeyAnswer[] = []) => {
  const rows = await checkDomain({ ...account, ...more }, keys, names({ a: host, ...zone }), "https://crm.mill.co.uk");
  return (what: DomainCheck["what"]) => rows.filter((row) => row.what === what);
};
const spf = async (record: string, more: Zone = {}, of: Partial<typeof account> = {}) => {
  const [row] = (await check({ ...more, txt: { ...more.txt, "mill.co.uk": [record] } }, of))("spf");
  return `${row?.state} ${row?.advice ?? ""}`.trim();
};

test("SPF is right only where it lets the server send that mail goes out by", async () => {
  expect(await spf("v=spf1 a:smtp.post.example -all")).toBe("good");
  expect(await spf("v=spf1 ip4:198.51.100.0/24 ~all")).toBe("good");
  expect(await spf("v=spf1 -all")).toBe("weak nobody-may");
  expect(await spf("v=spf1 ip4:203.0.113.0/24 -all")).toBe("weak host-not-named");
  expect(await spf("v=spf1 -ip4:198.51.100.7 +ip4:198.51.100.0/24 -all")).toBe("weak host-not-named");
  expect(await spf("v=spf1 ip4:198.51.100.0/24 +all")).toBe("weak everybody-may");
  const others = {
    txt: { "_spf.post.example": ["v=spf1 mx:post.example -all"] },
    mx: { "post.example": ["smtp.post.example"] },
  };
  expect(await spf("v=spf1 include:_spf.post.example -all", others)).toBe("good");
  expect(await spf("v=spf1 redirect=_spf.post.example", others)).toBe("good");
  expect(await spf("v=spf1 include:a.example include:a.example -all")).toBe("weak host-not-named");
});

test("look-ups are counted through every include, and a record that includes itself ends", async () => {
  const many = Object.fromEntries(
    Array.from({ length: 12 }, (_, at) => [`s${at}.example`, [`v=spf1 include:s${at + 1}.example -all`]]),
  );
  expect(await spf("v=spf1 include:s0.example -all", { txt: many })).toBe("weak too-many-lookups");
  expect(await spf("v=spf1 include:mill.co.uk -all")).toBe("weak too-many-lookups");
});

test("a server that is given by its address is named by it", async () => {
  const rows = (await check({}, { host: "198.51.100.7" }))("spf");
  expect(rows[0]?.record?.value).toBe("v=spf1 ip4:198.51.100.7 ~all");
  expect((await check({}, { host: "2001:db8::7" }))("spf")[0]?.record?.value).toBe("v=spf1 ip6:2001:db8::7 ~all");
  expect(await spf("v=spf1 ip6:2001:db8::/32 -all", {}, { host: "2001:db8::7" })).toBe("good");
  const zone = { ptr: { "198.51.100.7": ["smtp.post.example"] } };
  expect((await check(zone, { host: "198.51.100.7" }))("ptr")[0]?.state).toBe("good");
});

test("a domain without a key of its own is told so, whatever keys others have", async () => {
  const key = (domain: string): DkimKeyAnswer => ({
    id: "k",
    domain,
    selector: "t1",
    algorithm: "ed25519",
    record: { name: `t1._domainkey.${domain}`, type: "TXT", value: "v=DKIM1; p=abc" },
    created_at: "2026-03-02T10:00:00Z",
  });
  expect((await check({}, {}, [key("orchard.example")]))("dkim")).toMatchObject([
    { state: "missing", advice: "make-key" },
  ]);
  const txt = { "t1._domainkey.mill.co.uk": ["v=DKIM1; p=abc"] };
  expect((await check({ txt }, {}, [key("mill.co.uk"), key("orchard.example")]))("dkim")).toMatchObject([
    { state: "good" },
  ]);
});

test("DMARC is looked for from the domain upwards, and that of a registry is nobody's own", async () => {
  const dmarc = async (txt: Record<string, string[]>) =>
    (await check({ txt }, { from_address: "ida@news.shop.mill.co.uk" }))("dmarc")[0]?.state;
  expect(await dmarc({ "_dmarc.mill.co.uk": ["v=DMARC1; p=reject"] })).toBe("good");
  expect(
    await dmarc({ "_dmarc.shop.mill.co.uk": ["v=DMARC1; p=none"], "_dmarc.mill.co.uk": ["v=DMARC1; p=reject"] }),
  ).toBe("weak");
  expect(await dmarc({ "_dmarc.co.uk": ["v=DMARC1; p=reject; psd=y"] })).toBe("missing");
});

test("links lead somewhere only by https and from outside; a server on this machine is one to try with", () => {
  const good = ["https://crm.mill.co.uk", "https://203.0.113.9:8443"];
  const bad = [
    "http://crm.mill.co.uk",
    "https://localhost:3000",
    "https://127.0.0.1",
    "https://192.168.1.5",
    "https://172.20.0.2",
    "https://[::1]",
    "https://[fd00::1]",
    "https://crm",
    "https://crm.local",
  ];
  expect([good.map(opensForReaders), bad.map(opensForReaders)]).toEqual([good.map(() => true), bad.map(() => false)]);
  expect(["localhost", "127.0.0.1", "::1", "smtp.post.example", "10.0.0.1"].map(isOnThisMachine)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});
