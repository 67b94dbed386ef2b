import { anyOf as words, type Rule, ruleOf } from "../unicode-words.ts";

/** What programs that answer for somebody put in front of the subject. Not what a person would call a letter: "Urlaub und Termin" is one. */
export const machineSubject = ruleOf(
  () =>
    `^[^\\p{L}]*(?:${
      words(
        /auto(matic|mated|matisch\S*|matique|m[aá]tica|matica|matiskt?|maattinen|matyczna|matick[aáé]|matikus)?[ -]?(reply|response|responder|message|antwort\S*|réponse|respuesta|risposta|resposta|antwoord|odpowied[zź]|svar|vastaus|odpov[eěé]d\S*|v[aá]lasz)\b/,
        /(réponse|message|respuesta|mensaje|risposta|messaggio|resposta|mensagem|r[aă]spuns) autom\S+/,
        /auto: /,
        /autosvar|autom\S+ svar|autoreply|autoresponder|auto-submitted/,
        /out[ -]of[ -](the[ -])?office|\booo\b|i am (currently )?(out of the office|away)|away from (the|my) office/,
        /abwesenheit(s\S*)?(?=$|:| -|\W+\d)|automatische (antwort|e-?mail|benachrichtigung)|nicht im (büro|hause?)$|betriebs(ferien|urlaub)/,
        /absence du bureau|absent\(?e?\)? du bureau|fuera de (la )?oficina|fuori (sede|ufficio)|afwezig(heid)?\b|poza biurem|nieobecno[sś][cć]|frånvaro|ikke (på kontoret|til stede)|poissa|mimo kancel[aá][rř]|nep?r[ií]tomn|aus[eê]ncia (tempor|do escrit)|fora do escrit[oó]rio/,
        /otomatik (yan[ıi]t|cevap)|автоматическ\S+ (ответ|сообщ)|автоответ|автоматична відповідь|αυτόματη απάντηση|自動(返信|応答|回答)|【自動返信】|不在(通知|のお知らせ)|自动(回复|答复)|自動(回覆|回復)|자동 ?(응답|회신)|부재중/,
      ).source
    })`,
);

/** Somebody says that they aren't there just now. */
export const absent = words(
  /(am|be|is|i'm|are|currently|presently) (currently |presently |now )?(out of (the )?office|away|on (annual |parental |maternity |paternity |sick |summer |study )?(leave|holidays?|vacation)|travell?ing|unavailable|absent)|out of (the )?office/,
  /(office|shop|we) (is|are|will be) closed|will not (be able to )?(read|reply|answer|return until)/,
  /(bin|befinde|ist|sind|war) (\S+ ){0,5}(nicht (\S+ ){0,2}(im (büro|haus|hause)|erreichbar|anwesend|da)|abwesend|im urlaub|in (elternzeit|mutterschutz)|au(ß|ss)er haus|verreist|unterwegs|auf (dienstreise|reisen))|betriebs(ferien|urlaub)|geschlossen/,
  /(suis|serai|sommes) (\S+ ){0,3}(absente?s?|en (congés?|vacances|déplacement|arrêt))|en déplacement|ne pourrai/,
  /(estoy|estaré|encuentro|estamos) (\S+ ){0,2}(de vacaciones|fuera|ausente)|de vacaciones/,
  /(sono|sarò|siamo) (\S+ ){0,2}(in ferie|fuori|assente|in viaggio)/,
  /(encontro-me|estou|estarei) (\S+ ){0,2}(de férias|de licença|ausente|fora)/,
  /(ben|is) (\S+ ){0,4}(met vakantie|op vakantie|afwezig|niet (aanwezig|op kantoor|bereikbaar))|afwezig tot/,
  /(przebywam|jestem) (\S+ ){0,3}(na urlopie|nieobecn\S+|poza biurem)/,
  /(har|är|er|holder) (\S+ ){0,3}(semester|ferie|ledig|inte på kontoret|ikke på kontoret|vinterferie)|inte på kontoret|ikke på kontoret/,
  /olen (\S+ ){0,2}(lomalla|poissa|matkoilla)|(jsem|budu) (\S+ ){0,3}(na dovolené|mimo|nepřítomn\S+)|szabadságon|concediu|izindeyim|izinliyim|ofis dışında/,
  /в отпуске|отсутств|у відпустці|σε άδεια|休暇中|不在に|休業|休假|不在办公室|출장|휴가/,
);

/** What is told at the end of such a note, and hardly ever in a letter. */
export const noteWords: readonly Rule[] = [
  words(
    /(limited|no|restricted|only sporadic|irregular) access to (my )?(e-?mails?|inbox)|keinen zugriff auf (meine )?(e-?)?mails|pas accès à (mes|ma)|sin acceso|senza accesso/,
    /(will|shall) (be )?(reply|respond|answer|read|get back|responding|replying)\b.{0,50}(return|then|back|as soon)|upon my return|on my return|à mon retour|a mi regreso|al mio rientro|nach meiner rückkehr|po powrocie|assim que regressar/,
  ),
  words(
    /(urgent|emergenc|dringend|urgence|urgente|urgenz|spoed|dringende|pilnych|brådskande|haster|ved hast|naléhav|urgențe|acil|срочн|緊急|紧急)/,
  ),
  words(
    /automati(c|cally|sed|zed|sch|que|co|ca)\b|automated|automátic|automatycz|(mailbox|inbox|account|mail|e-?mail address|address) (is |will be )?(no longer|not) (being )?(monitored|read|checked|in use|active)|(not|nicht|weder) (be |been |wird |werden )?(automatically )?(forwarded|weitergeleitet|gelesen|monitored)|do(es)? not (reply|respond) to this|nicht darauf|ne pas y répondre|niet doorgestuurd/,
  ),
  words(
    /^(\S+\s+){0,4}(thank you|thanks|vielen dank|danke|merci|gracias|grazie|bedankt|dziękuję|tack|tak|obrigad[oa]) (\S+ ){0,2}(for|für|pour|por|per|voor|za|för|pela)\b/,
  ),
];

/** Somebody has left for good; `who` isn't asked: that a machine of theirs says so is. */
export const gone = words(
  // English
  /(no longer|not|never again) (\S+ ){0,2}(with|at|works? (for|at|with|here)|working (for|at|with|here)|employed (by|at|with)?|employee|part of|a member of|associated)\b/,
  /(has|have|had|'s|'ve) (now |recently |since |already )?(left|departed|moved on from|retired|resigned from|parted ways|ceased)\b/,
  /(left|leaving) (the )?(company|organi[sz]ation|firm|business|our team)|retired from|moved on from|is a former|no longer in (their|our|the) employ|has passed away/,
  // German
  /(nicht mehr|nicht länger) (\S+ ){0,6}(tätig|beschäftigt|angestellt|mitarbeite\S+|im unternehmen|im hause?|bei (der|uns))|arbeitet? (seit \S+ \S+ |seit dem \S+ )?nicht (mehr|länger)|(unternehmen|firma|haus|gesellschaft|kanzlei|verein|verlag|agentur)\S* (\S+ ){0,7}verlassen|(habe|hat|haben) (\S+ ){1,9}verlassen|ausgeschieden|in (den )?(\S+ )?(ruhestand|rente|pension) (getreten|gegangen|verabschiedet)|(im|in den) (\S+ )?ruhestand|nicht mehr (gültig|aktiv)[^.]{0,30}(verlass|ausge)/,
  // French
  /(ne|n')\s?(\S+ )?(fais|fait|travaille|suis|est|faisons|occupe)s? (désormais )?plus (partie|chez|pour|au sein|dans|en poste|employée?)|ai quitté|a quitté|avons? quitté|n'est plus (en poste|salarié|chez|employé)|départ (en|à la) retraite|parti(e)? (en|à la) retraite/,
  // Spanish, Portuguese, Italian, Romanian
  /ya no (\S+ )?(trabaj\w+|form[oa] parte|pertene\w+|labora|est(á|oy) en la empresa)|(he|ha) (dejado|abandonado|causado baja)|se ha jubilado|me he jubilado/,
  /(já não|não) (\S+ )?(trabalh\w+|fa[cç]o|faz|integra|pertence)( mais| parte|\b)(?! \S+ até)|deixou (a|de) (empresa|trabalhar|fazer)|deixei a|desligou-se|não (faz|faço) mais parte|aposentou-se|reformou-se/,
  /non (\S+ )?(lavor\w+|fa|faccio|opera|è|sono) più( parte|\b)|ho lasciato|ha lasciato|è andat[oa] in pensione|non è più (dipendente|in forza)/,
  /nu mai (lucr\w+|face|fac) |a părăsit (compania|firma)|am părăsit/,
  // Dutch
  /(niet (meer|langer)) (\S+ ){0,2}(werkzaam|in dienst|werk(t)?|verbonden|bij)|werk(t)? (\S+ ){0,3}niet (meer|langer)|uit dienst|heeft (\S+ ){0,6}verlaten|heb (\S+ ){0,6}verlaten|met pensioen/,
  // Polish, Czech, Slovak
  /nie (pracuj\w+|jest|jestem) już|już nie pracuj\w+|nie jestem już|nie jest już|(zakończył|odszedł|odeszła|przesz(edł|ła) na emeryturę)/,
  /(již|už) (\S+ ){0,5}nepracuj\w*|nepracuj\w* (již|už)|(odešel|odešla) (z|do důchodu)|opustil[a]? společnost|(už|viac) nepracuj\w*/,
  // Nordic
  /har (slutat|slutet|sluttet|stoppet|fratrådt|forladt|lämnat)|(arbetar|jobbar|arbejder|jobber|ansat|ansatt|anställd) (inte|ikke) (längre|længere|lenger|mer)|(inte|ikke) (längre|længere|lenger) (ansat|ansatt|anställd|kvar|arbet\w*|jobb\w*)|ei ole enää|ei enää työskentele|on lopettanut/,
  // Hungarian, Turkish, Greek
  /már nem dolgoz\w+|(artık|işten) (\S+ ){0,4}(çalışmıyor|çalışmamakta|ayrıl)\S*|ayrılmış(tır|tir)|δεν εργάζ\S+ πλέον/,
  // Russian, Ukrainian
  /больше не работа\S+|уволил(ся|ась)|(покинул|оставил)а? компани|не является сотрудник|більше не працю/,
  // East Asian
  /退職|退社(いた|し)|離職|离职|已离开(本?公司)|不再(任职|在本公司)|퇴사|퇴직/,
);

/** Away for long, and to come back: never gone. */
export const comesBack = words(
  /(maternity|paternity|parental|sick|medical|family|study) leave|sabbatical|secondment/,
  /elternzeit|mutterschutz|sabbatical|krankheitsbedingt|krankheit|congé (maternité|paternité|parental|maladie)|baja (por )?(maternal|maternidad|paternidad|médica)|maternità|zwangerschapsverlof|ouderschapsverlof|urlopie (macierzyńsk|wychowawcz|rodziciel)|föräldraledig|barsel|foreldreperm|mateřsk|rodičovsk|licença[ -](maternidade|paternidade|médica)|декрет|育児休業|産休|产假/,
);
