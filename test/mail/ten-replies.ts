import { type Answer, answerTo, type Taken } from "./answers.ts";

const plain = (charset: string, encoding = "8bit"): string[] => [
  "MIME-Version: 1.0",
  `Content-Type: text/plain; charset=${charset}`,
  `Content-Transfer-Encoding: ${encoding}`,
];

const answers: Answer[] = [
  { body: "Thank you, that is just what I needed. When do I prune cherries?", quoting: true },
  { body: "Gr=FC=DFe, und vielen Dank!", more: plain("iso-8859-1", "quoted-printable") },
  {
    body: "<p>Could you <b>call</b> me on Thursday?</p>",
    more: ["MIME-Version: 1.0", "Content-Type: text/html; charset=utf-8"],
  },
  // From another address of theirs: what it answers says who it is.
  { body: "Writing from home: please send two tables.", from: "Ada <ada.at.home@mail.example>" },
  { body: "Our invoice address is wrong, and nobody answers the telephone!", quoting: true },
  { body: "Peter has left us, I do the buying now.", quoting: true },
  { body: "Das passt. Viele Grüße\r\n\r\n-- \r\nAda\r\nTel. +44 117 900 1234", more: plain("utf-8") },
  {
    body: '--b\r\nContent-Type: text/plain\r\n\r\nSee attached.\r\n--b\r\nContent-Type: text/csv; name="garden.csv"\r\nContent-Disposition: attachment; filename="garden.csv"\r\n\r\ntree,age\r\nplum,12\r\n--b--',
    more: ["MIME-Version: 1.0", 'Content-Type: multipart/mixed; boundary="b"'],
  },
  { body: "I was out of the office last week, sorry for the late answer. Yes please!" },
  // Their program says nothing of what it answers.
  { body: "A question about plums: how late may I?", withoutReference: true },
];

/** What ten people write back, each in their own way, to what they got. */
export const tenReplies = (mails: Taken[]): Buffer[] =>
  answers.map((answer, at) => answerTo(mails[at] as Taken, answer));
