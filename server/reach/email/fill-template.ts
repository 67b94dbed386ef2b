import { Liquid, type Template } from "liquidjs";
import { Fault } from "../../platform/errors/index.ts";

/** What a template may say of a recipient. Anything else it names is a slip of the pen and refused. */
export const mailVariables = [
  "person.name",
  "person.given_name",
  "person.family_name",
  "person.honorific",
  "account.name",
  "account.industry",
  "sender.name",
  "sender.address",
  "unsubscribe_url",
] as const;

export interface Recipient {
  person: { name: string; given_name: string; family_name: string; honorific: string };
  account: { name: string; industry: string };
  sender: { name: string; address: string };
  unsubscribe_url: string;
}

export interface Filled {
  subject: string;
  text: string;
  html: string | null;
}

export interface MailTemplate {
  /** The variables it uses. */
  uses: string[];
  fill(recipient: Recipient): Filled;
}

/** No files, no includes, bounded work: a template is words with blanks, whoever wrote it. */
const plain = new Liquid({
  strictFilters: true,
  ownPropertyOnly: true,
  parseLimit: 500_000,
  renderLimit: 200,
  memoryLimit: 5_000_000,
});
const escaping = new Liquid({
  strictFilters: true,
  ownPropertyOnly: true,
  outputEscape: "escape",
  parseLimit: 500_000,
  renderLimit: 200,
  memoryLimit: 5_000_000,
});
const forbidden = ["include", "render", "layout"];

/** Reads a template once; refuses what it can't read, with the place, and variables that don't exist. */
export function readTemplate(words: { subject: string; text: string; html: string | null }): MailTemplate {
  const subject = parse(plain, words.subject, "subject");
  const text = parse(plain, words.text, "text");
  const html = words.html === null ? null : parse(escaping, words.html, "html");
  const uses = [
    ...new Set([...usesOf(plain, subject), ...usesOf(plain, text), ...(html ? usesOf(escaping, html) : [])]),
  ];
  const unknown = uses.filter((name) => !(mailVariables as readonly string[]).includes(name));
  if (unknown.length > 0)
    throw new Fault("mail_variable_unknown", { variables: unknown.join(", "), known: mailVariables.join(", ") });
  return {
    uses,
    fill: (recipient) => ({
      subject: plain.renderSync(subject, recipient).replace(/\s+/g, " ").trim(),
      text: plain.renderSync(text, recipient),
      html: html && escaping.renderSync(html, recipient),
    }),
  };
}

function parse(engine: Liquid, words: string, where: string): Template[] {
  const used = new RegExp(`\\{%-?\\s*(${forbidden.join("|")})\\b`).exec(words)?.[1];
  if (used) throw new Fault("mail_template_broken", { where, why: `{% ${used} %} is not allowed here` });
  try {
    return engine.parse(words);
  } catch (error) {
    throw new Fault("mail_template_broken", { where, why: (error as Error).message.split("\n")[0] ?? "" });
  }
}

function usesOf(engine: Liquid, template: Template[]): string[] {
  return engine.globalVariableSegmentsSync(template).map((segments) => segments.map(String).join("."));
}

/** Variables a template uses for which this recipient has nothing: there it would show a blank. */
export function blanksOf(template: MailTemplate, recipient: Recipient): string[] {
  return template.uses.filter((name) => {
    const [room, key] = name.split(".") as [keyof Recipient, string | undefined];
    const value = recipient[room];
    return (typeof value === "string" ? value : ((value as Record<string, string>)[key ?? ""] ?? "")).trim() === "";
  });
}
