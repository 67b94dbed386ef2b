/** What other systems and people write, by what we call it; compared in lower case without blanks, dots and dashes. */
const written: Record<string, Record<string, string>> = {
  "account.kind": {
    organisation: "organization company firm business firma unternehmen organisation b2b corporate",
    household: "household person private individual consumer haushalt privat privatkunde b2c familie family",
  },
  "account.relationship": {
    prospect: "prospect lead interessent potential suspect",
    customer: "customer client kunde active aktiv customerdirect customerchannel bestandskunde buyer",
    lapsed: "lapsed inactive inaktiv dormant ruhend",
    former: "former formercustomer churned ehemalig exkunde lost verloren",
    partner:
      "partner reseller channelpartner technologypartner integrator händler installationpartner channelpartnerreseller",
    competitor: "competitor wettbewerber mitbewerber konkurrent",
  },
  "person.role": {
    decides: "decides decisionmaker entscheider decision economicbuyer",
    influences: "influences influencer beeinflusser evaluator",
    uses: "uses user enduser anwender nutzer",
    pays: "pays payer billing buchhaltung accountspayable budgetholder",
    champions: "champions champion fürsprecher advocate",
  },
  "order.state": {
    open: "open offen pending processing new neu draft confirmed inprocess inprogress inbearbeitung onhold bestätigt",
    cleared:
      "cleared shipped paid complete completed closed delivered fulfilled done bezahlt versendet geliefert abgeschlossen erledigt invoiced berechnet resolved",
    cancelled: "cancelled canceled void voided storniert abgebrochen rejected disputed",
  },
  "touch.channel": {
    email: "email mail emails",
    call: "call phone telephone anruf telefon phonecall calls telefonat",
    letter: "letter post brief postal",
    parcel: "parcel package paket geschenk",
    text: "text sms whatsapp message chat imessage",
    social: "social linkedin twitter facebook xing instagram",
    visit: "visit meeting besuch termin inperson treffen onsite event",
  },
  "touch.direction": {
    in: "in inbound incoming eingehend received ein",
    out: "out outbound outgoing ausgehend sent aus",
  },
  "touch.purpose": {
    educate: "educate inform education informieren training schulung",
    thank: "thank thanks dank danke thankyou",
    help: "help support hilfe service helfen",
    listen: "listen feedback zuhören survey checkin",
    invite: "invite invitation einladung einladen event",
    ask: "ask bitte referral fragen",
    sell: "sell sales verkauf offer angebot pitch verkaufen demo",
  },
  "touch.outcome": {
    reached: "reached connected erreicht completed done held spoke",
    "left-word": "leftword leftvoicemail voicemail leftmessage nachrichthinterlassen leftlivemessage",
    "call-back": "callback rückruf",
    "no-answer": "noanswer nichterreicht busy besetzt missed",
    "wrong-number": "wrongnumber falschenummer",
    moved: "moved umgezogen",
    "asked-not-to": "askednotto optout donotcontact unsubscribed keinkontakt",
    delivered: "delivered zugestellt sent gesendet",
    bounced: "bounced bounce unzustellbar",
    returned: "returned zurück retoure",
  },
};

const tables = new Map<string, Map<string, string>>();
for (const [field, words] of Object.entries(written)) {
  const table = new Map<string, string>();
  for (const [value, synonyms] of Object.entries(words))
    for (const word of [value, ...synonyms.split(" ")]) table.set(bare(word), value);
  tables.set(field, table);
}

/** Our word for what was written; undefined where it is none of them. */
export function readChoice(field: string, text: string): string | undefined {
  return tables.get(field)?.get(bare(text));
}

export function choicesOf(field: string): string[] {
  return Object.keys(written[field] ?? {});
}

const yes = new Set("yes y true t 1 ja j wahr x on ✓ ✔ oui si sí".split(" "));
const no = new Set("no n false f 0 nein falsch off non - ✗".split(" "));

export function readYesNo(text: string): boolean | undefined {
  const word = text.trim().toLowerCase();
  return yes.has(word) ? true : no.has(word) ? false : undefined;
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[\s._\-/&]+/g, "");
}
