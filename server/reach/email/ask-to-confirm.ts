import { confirmationPath } from "../../know/consent/index.ts";
import { planTouches } from "../../know/outgoing/index.ts";
import { loadConfig } from "../../platform/config/index.ts";
import type { Tx } from "../../platform/db/index.ts";

interface Asked {
  id: string;
  person_id: string;
  contact_point_id: string | null;
  language: string | null;
  firm: string;
  firm_language: string;
  texts: Record<string, string> | null;
}

/**
 * The mail with the button of a double opt-in: asked for by the recipient, so a touch of service. What was asked at one moment for one address is one
 * mail, however often this is heard; who confirmed meanwhile gets none.
 */
export async function askToConfirm(tx: Tx, consents: string[]): Promise<void> {
  const asked = await tx.query<Asked>(
    `select distinct on (o.person_id, o.address, o.created_at) o.id, o.person_id, c.id as contact_point_id, coalesce(o.language, p.language) as language,
       w.name as firm, w.language as firm_language, v.texts
     from consents o
     join people p on p.workspace_id = $1 and p.id = o.person_id
     join workspaces w on w.id = $1
     left join consent_wording_versions v on v.workspace_id = $1 and v.id = o.wording_version_id
     left join contact_points c on c.workspace_id = $1 and c.person_id = o.person_id and c.kind = 'email' and c.normal = o.address
     where o.workspace_id = $1 and o.id = any ($2::uuid[]) and o.state = 'asked' and o.address like '%@%'
       and not exists (select from consents g where g.workspace_id = $1 and g.confirms_id = o.id)
     order by o.person_id, o.address, o.created_at, o.id, c.id`,
    [tx.workspace, consents],
  );
  if (asked.length === 0) return;
  await planTouches(
    tx,
    asked.map((one) => {
      const words = wordsOf(one, loadConfig().url + confirmationPath(tx, one));
      return {
        person: one.person_id,
        contactPoint: one.contact_point_id,
        key: `confirm ${one.id}`,
        note: `${words.subject}\n\n${words.text}`,
        content: words,
      };
    }),
    { channel: "email", purpose: "help", manner: "service" },
  );
}

/** In the language of the recipient, else of the firm; the words they agree to as they were written for it. */
function wordsOf(asked: Asked, link: string): { subject: string; text: string } {
  const languages = [asked.language, asked.firm_language, "en"].map((one) => (one ?? "").slice(0, 2).toLowerCase());
  const say = languages.flatMap((language) => asking[language] ?? []).at(0) ?? (asking["en"] as Asking);
  const agreed = languages.flatMap((language) => asked.texts?.[language] ?? []).at(0);
  const text = [
    say.why.replace("{firm}", asked.firm),
    ...(agreed ? [agreed] : []),
    `${say.press}\n${link}`,
    say.otherwise,
    asked.firm,
  ].join("\n\n");
  return { subject: say.subject.replace("{firm}", asked.firm), text };
}

interface Asking {
  subject: string;
  why: string;
  press: string;
  otherwise: string;
}

/** For people outside, who have no screen of ours: by the language of the mail, as its other fixed lines are. */
const asking: Record<string, Asking> = {
  en: {
    subject: "Please confirm: mail from {firm}",
    why: "Somebody, surely you, asked {firm} to write to this address.",
    press: "To confirm it, open this page and press its button:",
    otherwise: "If it was not you, do nothing: without the button nothing is sent to you.",
  },
  de: {
    subject: "Bitte bestätigen: Post von {firm}",
    why: "Jemand, sicher Sie selbst, hat {firm} gebeten, an diese Adresse zu schreiben.",
    press: "Zum Bestätigen öffnen Sie diese Seite und drücken ihren Knopf:",
    otherwise: "Waren Sie es nicht, so tun Sie nichts: Ohne den Knopf wird Ihnen nichts geschickt.",
  },
  fr: {
    subject: "Merci de confirmer : courrier de {firm}",
    why: "Quelqu'un, sans doute vous, a demandé à {firm} d'écrire à cette adresse.",
    press: "Pour confirmer, ouvrez cette page et appuyez sur son bouton :",
    otherwise: "Si ce n'était pas vous, ne faites rien : sans le bouton, rien ne vous est envoyé.",
  },
  es: {
    subject: "Por favor, confirme: correo de {firm}",
    why: "Alguien, seguramente usted, pidió a {firm} que escriba a esta dirección.",
    press: "Para confirmarlo, abra esta página y pulse su botón:",
    otherwise: "Si no fue usted, no haga nada: sin el botón no se le envía nada.",
  },
  it: {
    subject: "Confermi, per favore: posta da {firm}",
    why: "Qualcuno, certamente Lei, ha chiesto a {firm} di scrivere a questo indirizzo.",
    press: "Per confermare, apra questa pagina e prema il suo pulsante:",
    otherwise: "Se non è stato Lei, non faccia nulla: senza il pulsante non Le viene inviato nulla.",
  },
  nl: {
    subject: "Bevestig alstublieft: post van {firm}",
    why: "Iemand, vast uzelf, heeft {firm} gevraagd naar dit adres te schrijven.",
    press: "Om te bevestigen opent u deze pagina en drukt u op de knop:",
    otherwise: "Was u het niet, doe dan niets: zonder de knop wordt u niets gestuurd.",
  },
};
