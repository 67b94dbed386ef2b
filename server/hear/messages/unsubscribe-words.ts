import { everyAlphabet } from "./unicode-words.ts";
import type { Mail } from "./mail.ts";

// What somebody says who doesn't want mail of this kind any more. A question about unsubscribing, or a wish about an item of an order, is none.
const asks = [
  /\b(un-?subscribe|opt[ -]?out)\b(?! (link|button|page|doesn|isn|does))/,
  /(take|remove|delete|strike) (me|us|my (e-?mail|address|name)|this (e-?mail )?address|our (e-?mail|address))\b.{0,40}(off|from)?.{0,30}(list|mailing|newsletter|database|distribution|mailings?)/,
  /(stop|don't|do not|please don't|quit) (sending|send|e-?mailing|mailing|writing|contacting|spamming|email) (me|us)\b(?! (the|an?) (invoice|parts?|old))/,
  /no (more|further) (e-?mails|mails|mailings|newsletters|advertising|marketing|offers)\b/,
  /(keine|nicht mehr) .{0,40}(werbung|newsletter|werbemails|mailings|rundschreiben|reklame|werbe-?e-?mails)\b.{0,30}(mehr|schicken|senden|erhalten|zusenden)?/,
  /(newsletter|verteiler|mailingliste)\S* .{0,40}(abmelden|abbestell\w*|austragen|kündigen|streichen|löschen|entfernen|nehmen)/,
  /(abmelden|abbestell\w*|austragen|streichen|löschen|entfernen|nehmen) .{0,50}(newsletter|verteiler|mailingliste|werb)/,
  /(nehmen|löschen|streichen|tragen|entfernen) sie (mich|uns|meine \S+) .{0,40}(aus|von) .{0,30}(newsletter|verteiler|liste|kartei)/,
  /widersprech\w+ .{0,60}(werb|nutzung meiner daten|verwendung meiner daten)|werbewiderspruch/,
  /(me |nous )?désabonn\w+|désinscri\w+|ne (plus|souhaite plus) .{0,30}(recevoir|envoy)\w* .{0,40}(newsletter|publicit|courriel|mail|message)/,
  /(dar\w*|den\w*|darme|darnos) de baja|cancelar (mi |la )?suscripci[oó]n|no (deseo|quiero) (recibir|que me env)/,
  /(cancell\w+|disiscriv\w+|rimuov\w+) .{0,40}(iscrizione|newsletter|lista|mailing)|non (desidero|voglio) (più )?ricevere/,
  /(afmelden|uitschrijven|schrijf .{0,20}uit)\b|geen .{0,30}(nieuwsbrief|mailing|reclame)\w* meer/,
  /wypisa\w+ .{0,40}(listy|newsletter|subskrypcj)|rezygnuj\w+ z .{0,20}(newsletter|subskrypcj)|proszę nie (wysyłać|przysyłać) .{0,30}(reklam|ofert|wiadomo)/,
  /cancelar (a )?(minha )?(inscrição|subscrição|assinatura)|(remov|retir|descadastr)\w+ .{0,40}(lista|newsletter|mailing|e-?mail)|não (quero|desejo) (mais )?receber/,
  /avregistrera|avprenumerera|afmeld|avmeld|meld (mig|meg) av|odhlás\w+ .{0,30}(newsletter|odběr)|leiratkoz|abonelikten çık|отпис\w+|не присылайте .{0,30}(реклам|рассыл|письм)|配信(停止|解除)|退订/,
].map(everyAlphabet);

/** Somebody asks in words to get no more of this. Only a short message is one: who writes a page means something else. */
export function asksToStop(mail: Mail, written: string): boolean {
  const text = written.replaceAll(/\s+/g, " ").trim().toLowerCase();
  if (
    /^\W*(re|aw|sv|antw)?\W*(unsubscribe|opt-?out|remove|abmelden|abmeldung|désinscription|désabonnement|baja|cancellami|afmelden|uitschrijven|wypisz|stop)\W*$/i.test(
      mail.subject,
    ) &&
    text.length < 300
  )
    return !text.includes("?");
  if (text.length > 600) return false;
  if (
    /[?？]/.test(text) &&
    !/(please|bitte|merci de|por favor)\b.{0,20}(remove|unsubscribe|take|stop|lösch|abmeld|nehmen|désabonn)/.test(text)
  )
    return false;
  const subject = mail.subject.toLowerCase().replace(/^((re|aw|fwd?|wg)\s*:\s*)+/, "");
  return (
    asks.some((rule) => rule.test(text)) ||
    (/(abbestellen|abmelden|unsubscribe)\b/.test(subject) && asks.some((rule) => rule.test(subject)))
  );
}
