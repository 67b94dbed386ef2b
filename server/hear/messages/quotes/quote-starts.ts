import { anyOf } from "../unicode-words.ts";

const label = (names: string): string => `(?:${names})`;

// How mail programs name the lines that they put above what they quote, in the languages they speak.
const from = label(
  "From|Von|De|Da|Van|Od|Från|Fra|Lähettäjä|От|Від|Feladó|Kimden|De la|Από|差出人|送信者|发件人|寄件者|보낸 사람|Expéditeur|Afsender|Avsändare|Nadawca|Odesílatel",
);
const others = label(
  "Sent|Date|To|Cc|Subject|Reply-To|Gesendet|Datum|An|Betreff|Kopie|Envoyé|Envoyé le|Date|À|A|Objet|Enviado(?: el| em)?|Fecha|Para|Asunto|Assunto|Data|Inviato|Oggetto|Verzonden|Aan|Onderwerp|Wysłano|Do|Temat|DW|Skickat|Till|Ämne|Sendt|Dato|Til|Emne|Lähetetty|Vastaanottaja|Aihe|Päivämäärä|Отправлено|Дата|Кому|Тема|Копия|Надіслано|Odesláno|Komu|Předmět|Elküldve|Címzett|Tárgy|Küldve|Gönderildi|Tarih|Kime|Konu|Trimis|Către|Subiect|送信日時|日時|日付|宛先|件名|发送时间|日期|收件人|主题|抄送|寄件日期|收件者|主旨|보낸 날짜|받는 사람|제목|Στάλθηκε|Προς|Θέμα|Ημερομηνία",
);
const fromLine = new RegExp(`^[\\s*_]*${from}[\\s*_]*[:：]`, "iu");
const otherLine = new RegExp(`^[\\s*_]*${others}[\\s*_]*[:：]`, "iu");

const announced =
  /^[\s>]*[-_–—*]{2,}\s*(original(e|al)? (message|nachricht|e-?mail|appointment)|ursprüngliche (nachricht|e-?mail)|originalnachricht|message (d'origine|original|transféré|initial)|mensaje original|mensagem original|messaggio originale|oorspronkelijk bericht|wiadomość oryginalna|oryginalna wiadomość|ursprungligt meddelande|original(t)? meddelande|opprinnelig melding|oprindelig meddelelse|alkuperäinen viesti|původní zpráva|eredeti üzenet|исходное сообщение|оригинальное сообщение|mesaj original|özgün ileti|元のメッセージ|原始邮件|forwarded message|weitergeleitete nachricht|message transféré|mensaje reenviado|messaggio inoltrato)\s*[-_–—*]*/iu;
const announcedPlain =
  /^(begin forwarded message|anfang der weitergeleiteten nachricht|début du message (transféré|réexpédié)|inizio messaggio inoltrato|inicio del mensaje reenviado)\s*:/iu;

/** How many lines from `at` announce that something quoted follows; 0 where they don't. */
export function headerBlockAt(lines: readonly string[], at: number): number {
  const line = lines[at] ?? "";
  if (announced.test(line) || announcedPlain.test(line.trim())) return 1;
  const bare = /^[\s]*[_-]{8,}\s*$/.test(line);
  const start = bare ? nextFull(lines, at + 1) : at;
  if (start === undefined || start > at + 2) return 0;
  const first = lines[start] ?? "";
  const isFrom = fromLine.test(first);
  if (!isFrom && !otherLine.test(first)) return 0;
  let seen = 1;
  let sawFrom = isFrom;
  for (let next = start + 1; next < Math.min(lines.length, start + 8) && seen < 3; next++) {
    if (otherLine.test(lines[next] ?? "")) seen++;
    else if (fromLine.test(lines[next] ?? "")) [seen, sawFrom] = [seen + 1, true];
  }
  return sawFrom && seen >= 3 ? start - at + 1 : 0;
}

function nextFull(lines: readonly string[], from: number): number | undefined {
  for (let at = from; at < lines.length; at++) if ((lines[at] ?? "").trim() !== "") return at;
  return undefined;
}

// "On …, … wrote:" and its kin. The verb and the colon end it; names, addresses and times stand between.
const wrote = anyOf(
  /^(on|am|le|el|il|il giorno|op|em|no dia|a|w dniu|dnia|dne|den|på|på|pe|la|vào|tarihinde|στις|kl|em|ter|op)\s.{4,260}\b(wrote|writes|said|schrieb|hat .{0,60}geschrieben|a écrit|écrivait|escribi[oó]|ha scritto|schreef|(het volgende )?geschreven|escreveu|pisze|napisał\S*|napsal\S*|skrev|a scris|έγραψε|kirjoitti|írta|yazdı)\b.{0,80}[:：]$/,
  /^.{4,200}\b(wrote|schrieb( am .{4,60})?|a écrit|escribió|ha scritto|schreef|escreveu|napisał\S*|napsal\S*|skrev|kirjoitti|írta|a scris|şunu yazdı|yazdı|написал\S*|пишет|пише|έγραψε)\s?(on .{4,60}|am .{4,60}|op .{4,60})?[:：]$/,
  /^.{0,200}(пользователь|użytkownik) .{2,160}(написал|napisał)\S*[:：]$/,
  /^.{0,160}(さんは?書きました|のメール|のメッセージ|写道|寫道|님이 작성)[:：]?$/,
  // A time and an address, and a colon: whatever the language.
  /^(?=.*\d{1,2}[:.時]\d{2})(?=.*(\d{4}|\d{1,2}[./]\d{1,2}|\p{L}{3})).{4,200}[<"(].{0,120}@[^\s]+[>)]\s?[:：]$/u,
);

/** How many lines from `at` are "On …, … wrote:", broken over up to four; 0 where none are. */
export function attributionAt(lines: readonly string[], at: number): number {
  const first = (lines[at] ?? "").trim();
  if (first === "" || first.length > 280) return 0;
  let joined = "";
  for (let count = 1; count <= 4 && at + count <= lines.length; count++) {
    const next = (lines[at + count - 1] ?? "").trim();
    if (next === "" || (count > 1 && next.startsWith(">"))) return 0;
    joined = count === 1 ? next : `${joined} ${next}`;
    if (/[:：]$/.test(next) || next.endsWith("のメール"))
      return wrote.test(joined) && startsOne(lines, at, count) ? count : 0;
  }
  return 0;
}

/** The line above may be the end of what was written: an attribution begins as late as it can. */
function startsOne(lines: readonly string[], at: number, count: number): boolean {
  const first = (lines[at] ?? "").trim();
  if (count === 1) return true;
  if (attributionAt(lines, at + 1) > 0 && !/^(on|am|le|el|il|op|em|no|w|dnia|dne|den|på|pe) /iu.test(first))
    return false;
  return /\d|@/.test(first) || /^(on|am|le|el|il|op|em|no|w|dnia|dne|den|på|pe) /iu.test(first);
}
