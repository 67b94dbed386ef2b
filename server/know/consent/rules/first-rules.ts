import { newId, type Tx } from "../../../platform/db/index.ts";
import type { CountryRule } from "../contract.ts";
import type { Need } from "../may-reach.ts";
import { countryNames } from "./country-names.ts";

type Audience = CountryRule["audience"];
type Channel = CountryRule["channel"];

interface Law {
  country: string;
  channels: Channel[];
  /** What is asked for before a business, and before a private person, is approached. */
  business: Need;
  private: Need;
  softDays?: number;
  source: string;
}

const mail: Channel[] = ["email", "text", "social"];
const eprivacy = "Directive 2002/58/EC art. 13";

/**
 * Where a workspace begins: what we read in the laws, each with where it stands. No advice; a workspace edits it, with whoever advises it. A country
 * without a line follows *, which is written for the stricter ones.
 */
export const firstLaws: Law[] = [
  {
    country: "*",
    channels: mail,
    business: "soft",
    private: "soft",
    source: `${eprivacy}(2): own customers, with a way out in every message`,
  },
  {
    country: "*",
    channels: ["call"],
    business: "soft",
    private: "consent",
    source: `${eprivacy}(3): left to each country; the stricter reading`,
  },
  {
    country: "*",
    channels: ["letter", "parcel", "visit"],
    business: "none",
    private: "none",
    source: "Regulation (EU) 2016/679 art. 21(2): until they object",
  },
  { country: "DE", channels: mail, business: "soft", private: "soft", source: "UWG § 7(2) no. 2, (3)" },
  {
    country: "DE",
    channels: ["call"],
    business: "soft",
    private: "consent",
    source: "UWG § 7(2) no. 1; § 7a: keep the proof",
  },
  { country: "AT", channels: mail, business: "soft", private: "soft", source: "TKG 2021 § 174(3), (4)" },
  { country: "AT", channels: ["call"], business: "consent", private: "consent", source: "TKG 2021 § 174(1)" },
  { country: "CH", channels: mail, business: "soft", private: "soft", source: "UWG art. 3(1)(o)" },
  {
    country: "CH",
    channels: ["call"],
    business: "none",
    private: "soft",
    source: "UWG art. 3(1)(u): mind the star in the directory",
  },
  {
    country: "GB",
    channels: mail,
    business: "none",
    private: "soft",
    source: "PECR 2003 reg. 22: companies until they object",
  },
  {
    country: "GB",
    channels: ["call"],
    business: "none",
    private: "none",
    source: "PECR 2003 reg. 21: screen against TPS and CTPS lists",
  },
  {
    country: "IE",
    channels: mail,
    business: "none",
    private: "soft",
    softDays: 365,
    source: "S.I. 336/2011 reg. 13: within 12 months",
  },
  {
    country: "FR",
    channels: mail,
    business: "none",
    private: "soft",
    source: "CPCE art. L34-5; CNIL: at work, on their work",
  },
  {
    country: "FR",
    channels: ["call"],
    business: "none",
    private: "soft",
    source: "Code de la consommation art. L223-1",
  },
  { country: "NL", channels: mail, business: "soft", private: "soft", source: "Telecommunicatiewet art. 11.7" },
  { country: "NL", channels: ["call"], business: "none", private: "soft", source: "Telecommunicatiewet art. 11.7" },
  {
    country: "PL",
    channels: [...mail, "call"],
    business: "consent",
    private: "consent",
    source: "Prawo komunikacji elektronicznej art. 398",
  },
  {
    country: "US",
    channels: ["email", "social"],
    business: "none",
    private: "none",
    source: "CAN-SPAM Act, 15 U.S.C. 7704: until they object",
  },
  { country: "US", channels: ["text"], business: "consent", private: "consent", source: "TCPA, 47 CFR 64.1200" },
  {
    country: "US",
    channels: ["call"],
    business: "none",
    private: "soft",
    softDays: 547,
    source: "TSR, 16 CFR 310.4(b): 18 months after a purchase",
  },
  {
    country: "CA",
    channels: mail,
    business: "soft",
    private: "soft",
    softDays: 730,
    source: "CASL s. 10(9), (10): two years after a purchase",
  },
  {
    country: "AU",
    channels: mail,
    business: "soft",
    private: "soft",
    source: "Spam Act 2003 sch. 2: inferred consent",
  },
];

/** The rules a workspace begins with; where there ever was one, nothing happens. */
export async function createFirstRules(tx: Tx): Promise<void> {
  const rows = firstLaws.flatMap((law) =>
    law.channels.flatMap((channel) =>
      (["business", "private"] as const satisfies Audience[]).map((audience) => ({
        id: newId(),
        country: law.country,
        names: countryNames(law.country),
        channel,
        audience,
        need: law[audience],
        soft_days: law[audience] === "soft" ? (law.softDays ?? null) : null,
        source: law.source,
      })),
    ),
  );
  await tx.query(
    `insert into country_rules (workspace_id, id, country, names, channel, audience, need, soft_days, source, created_at)
     select $1, n.id, n.country, n.names, n.channel, n.audience, n.need, n.soft_days, n.source, $2
     from jsonb_populate_recordset(null::country_rules, $3::jsonb) n
     where not exists (select from country_rules r where r.workspace_id = $1)
     on conflict do nothing`,
    [tx.workspace, tx.ctx.clock.now(), JSON.stringify(rows)],
  );
}
