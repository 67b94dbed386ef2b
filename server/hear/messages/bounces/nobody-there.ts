/** Somebody who isn't there, in the words of servers. Whether the address is dead depends on when it was said. */
export const nobodyThere = new RegExp(
  [
    /(user|recipient|mail ?box|account|address|addressee|alias|local part|customer|member|userid|person)('?s)?( name| address| mailbox| account| that you tried to reach| <@>| "[^"]*"|\(\S+\))?[:,.]?( is| was| are| has been| could| can)?( currently)?( either)? ?(unknown|not found|invalid|does ?n[o']?t exist|do(es)? not exist|no longer (exist|valid|available|with|here)|(was )?not exist|not known|non-?existent|unavailable|(not|n't) (be )?(found|recogni[sz]ed|listed|valid|exist|available|defined|here|match|correct)|undeliverable|nonexistent|deleted|removed|unlisted|unreachable)/,
    /(unknown|no such|invalid|illegal|non-?existent|nonexistent|unrecogni[sz]ed|unlisted|undeliverable|bad|no|not a valid|wrong|incorrect|no valid)( or (invalid|illegal|unknown))?( local| final delivery| destination| e-?mail| mail| virtual)? ?(user(id| ?name|s)?|recipients?( address)?|mail ?box|mailbox(es)?|account|address(ee)?(es)?|alias|local ?part|person|member|customer)( here| by that name| with that)?/,
    /this user doesn'?t have an? \S+ account/,
    /not listed in .{0,30}(directory|address book)/,
    /name is not recogni[sz]ed/,
    /(couldn't|could not|cannot|can't|unable to) (be )?(find|found|verify|locate) (this |the |a |that )?(user|recipient|mailbox|address|account)/,
    /recipnotfound|adr\.exrecipnotfound|adr\.recipnotfound/,
    /(mailbox|address|user) .{0,12}not (available|allowed)/,
    /requested action not taken: mailbox/,
    /isn't (a valid|in our|here)|does not (have|like) .{0,10}(mailbox|recipient|account)/,
    /nosuchuser|no mailbox( here)?( by that name)?/,
    /recipient (address )?rejected/,
    /(adresse|destinataire|empf[aä]nger|benutzer|postfach|destinatario|usuario|utente|gebruiker|ontvanger|użytkownik|odbiorca|usu[aá]rio).{0,40}(invalide|inconnu|introuvable|unbekannt|existiert nicht|nicht (gefunden|vorhanden|bekannt)|desconocid|no existe|sconosciut|inesistente|onbekend|bestaat niet|nieznan|nie istnieje|n[aã]o existe|desconhecid)/,
    /(宛先|あて先|ユーザ|アドレス).{0,20}(見つから|存在し|不明)/,
    /пользовател.{0,30}не (найден|существует)|адрес.{0,30}не существует/,
    /who are you looking for|i'm sorry, .{0,40}no mailbox/,
    /delivery error: .{0,10}not a valid user/,
    /destin(ataire)?.{0,20}inexistant/,
    /your envelope recipient has been denied/,
    /rcpt .{0,20}(invalid|unknown|does not exist)|not our (user|customer)|no user/,
  ]
    .map((one) => one.source)
    .join("|"),
  "i",
);
