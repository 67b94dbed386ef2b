const mobile = new RegExp(
  [
    /^(sent|get|download) (from|via|with|using|outlook|yahoo)\b.{0,80}$/,
    /^(von (meinem|unterwegs)|gesendet (von|mit|aus)|diese nachricht wurde (von|mit)|holen sie sich outlook|laden sie outlook)\b.{0,80}$/,
    /^(envoyé (de(puis)?|à partir|avec|par)|télécharger outlook|obtenez outlook)\b.{0,80}$/,
    /^(enviado (desde|do|de|a partir|através|via)|obtener outlook|obter o outlook)\b.{0,80}$/,
    /^(inviato (da|dal|con)|scarica outlook|ottieni outlook)\b.{0,80}$/,
    /^(verstuurd|verzonden) (vanaf|vanuit|met|via|van)\b.{0,80}$/,
    /^wysłan[eoy] (z|ze|przez)\b.{0,80}$/,
    /^(skickat från|sendt fra|lähetetty|odesláno z|odoslané z|elküldve|trimis de pe)\b.{0,80}$/,
    /^отправлено (с|из)\s.{0,80}$/,
    /^.{0,40}(から送信|を入手)$|^发自我的.{0,40}$|^.{0,30}에서 보냄$/,
    /^iphone'?umdan gönderildi$/,
  ]
    .map((one) => `(?:${one.source})`)
    .join("|"),
  "iu",
);
const delimiter = /^(--|—|–|__)[ \u00a0]*$|^-- ?\S{0}$/;
const closing =
  /^\W*(kind(est)? regards|best( regards| wishes)?|(warm(est)? |many )?regards|(many )?thanks( again| and regards)?|thank you|cheers|yours( sincerely| faithfully)?|sincerely|mit (freundlichen|besten|herzlichen|lieben) grü(ß|ss)en|(viele|beste|liebe|herzliche|freundliche|schöne) grü(ß|ss)e.{0,20}|grü(ß|ss)e|gru(ß|ss)|lg|vg|mfg|cordialement|bien (cordialement|à vous)|salutations( distinguées)?|(un )?(cordial )?saludos?( cordiales)?|atentamente|un abrazo|cordiali saluti|distinti saluti|(un )?saluti?|met vriendelijke groet(en)?|(vriendelijke )?groet(en|jes)?|(z poważaniem|pozdrawiam( serdecznie)?)|med vänliga hälsningar|vänliga hälsningar|mvh|(med )?venlig hilsen|vennlig hilsen|hilsen|ystävällisin terveisin|s pozdravem|üdvözlettel|saygılarımla|с уважением|atenciosamente|cumprimentos|com os melhores cumprimentos|abraços|敬具|よろしくお願いいたします。?)\W*$/iu;
const contact =
  /(\+?\d[\d\s()./-]{6,}\d)|[\w.+-]+@[\w-]+\.\w|\bwww\.|https?:\/\/|\b(tel|phone|mobil\w*|fax|fon|cell|direct|handy|tél|teléfono|telefon\w*|t|m)\b\s*[.:]|\b(gmbh|ltd|llc|inc|s\.?a\.?r\.?l|b\.v|s\.p\.a|sp\. z|a\/s|oy|ag)\b\.?|\d{4,5} \p{Lu}\p{L}+/iu;

/** What was written and the signature below it. "Thanks, Alex" is written; a line of dashes, a block with telephone and firm, and "Sent from my …" are not. */
export function splitSignature(text: string): { written: string; signature: string } {
  const lines = text.split("\n");
  let end = lines.length;
  const cut = lines.findIndex((line, at) => delimiter.test(line) && at > 0 && lines.length - at <= 25);
  if (cut >= 0) end = cut;
  end = withoutMobile(lines, end);
  end = withoutContactBlock(lines, end);
  end = withoutMobile(lines, end);
  return { written: lines.slice(0, end).join("\n").trim(), signature: lines.slice(end).join("\n").trim() };
}

function withoutMobile(lines: readonly string[], end: number): number {
  let at = end;
  for (;;) {
    while (at > 0 && (lines[at - 1] ?? "").trim() === "") at--;
    if (at > 0 && mobile.test((lines[at - 1] ?? "").trim())) at--;
    else return at;
  }
}

/** Behind the closing words and the name: role, firm, numbers. */
function withoutContactBlock(lines: readonly string[], end: number): number {
  const from = Math.max(0, end - 16);
  for (let at = from; at < end; at++) {
    if (!closing.test(lines[at] ?? "")) continue;
    const name = next(lines, at + 1, end);
    if (name === undefined) return end;
    const rest = next(lines, name + 1, end);
    if (rest === undefined) return end;
    const block = lines.slice(rest, end);
    const short = block.every((line) => line.trim().length <= 90);
    return short && block.some((line) => contact.test(line)) ? rest : end;
  }
  return end;
}

function next(lines: readonly string[], from: number, end: number): number | undefined {
  for (let at = from; at < end; at++) if ((lines[at] ?? "").trim() !== "") return at;
  return undefined;
}
