/** Words that say what a firm is in law, not which one it is; folded. */
const legalForms = new Set(
  "gmbh mbh ag kg kgaa ohg gbr ug ev eg se inc incorporated ltd limited llc llp lp plc corp corporation co company cie compagnie sa sas sarl sasu eurl sl slu srl spa snc bv nv vof cv ab aktiebolag oy oyj as asa aps is dba pty pte pvt private sdn bhd kk zoo sp spzoo doo dd ood eood kft zrt nyrt rt sro lda ltda eireli sarlau gesmbh holding haftungsbeschrankt".split(
    " ",
  ),
);
const fillers = new Set("the and und et y e der die das le la les el los of for".split(" "));

/** A firm's name without legal form, joining words and dots between letters ("S.p.A."); as it was where nothing else is left. */
export function firmCore(folded: string): string {
  const words = joinLetters(folded.split(" "));
  const core = words.filter((word) => !legalForms.has(word) && !fillers.has(word));
  return core.length > 0 ? core.join(" ") : words.join(" ");
}

export function hasLegalForm(folded: string): boolean {
  const words = joinLetters(folded.split(" "));
  return words.length > 1 && words.slice(1).some((word) => legalForms.has(word));
}

/** Single letters in a row are one word that was written with dots. */
function joinLetters(words: string[]): string[] {
  const joined: string[] = [];
  let letters = "";
  for (const word of [...words, ""]) {
    if (word.length === 1 && /[a-z]/.test(word)) {
      letters += word;
      continue;
    }
    if (letters !== "") joined.push(letters);
    letters = "";
    if (word !== "") joined.push(word);
  }
  return joined;
}

/** Where everybody may have a mailbox: such a domain says nothing about the firm. */
const freeMail = new Set(
  "gmail.com googlemail.com yahoo.com yahoo.co.uk yahoo.de yahoo.fr ymail.com rocketmail.com hotmail.com hotmail.co.uk hotmail.de hotmail.fr outlook.com outlook.de live.com live.co.uk live.de msn.com aol.com aol.de icloud.com me.com mac.com gmx.de gmx.net gmx.at gmx.ch gmx.com web.de t-online.de freenet.de arcor.de mail.de posteo.de mailbox.org proton.me protonmail.com pm.me zoho.com mail.com email.com fastmail.com tutanota.com tuta.io yandex.ru yandex.com mail.ru bk.ru inbox.ru list.ru rambler.ru qq.com 163.com 126.com sina.com naver.com daum.net hanmail.net orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr libero.it virgilio.it tiscali.it alice.it tin.it btinternet.com sky.com virginmedia.com ntlworld.com talktalk.net blueyonder.co.uk comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net shaw.ca rogers.com sympatico.ca telus.net bigpond.com optusnet.com.au bluewin.ch hispeed.ch a1.net aon.at chello.at wp.pl onet.pl o2.pl interia.pl seznam.cz centrum.cz telenet.be skynet.be planet.nl ziggo.nl kpnmail.nl xs4all.nl hetnet.nl terra.com.br uol.com.br bol.com.br rediffmail.com".split(
    " ",
  ),
);
export const isFreeMail = (domain: string): boolean => freeMail.has(domain);
