import { beforeAll, expect } from "vitest";
import { openSink, type Sink } from "../bench/smtp-sink.ts";
import { classNewEvents } from "../server/reach/email/tracking/class-events.ts";
import { sendDue } from "../server/reach/email/send-due.ts";
import { unsubscribeLink } from "../server/reach/email/unsubscribe-link.ts";
import type { TestDatabase } from "./database.ts";
import type { TestServer } from "./server.ts";

type Owner = Awaited<ReturnType<TestServer["owner"]>>;
/** One mail as its reader's program has it. */
export interface Arrived {
  html: string;
  text: string;
  raw: string;
}
/** What was fetched, as it is kept. */
export interface KeptEvent {
  kind: string;
  target: string | null;
  head: boolean;
  prefetch: boolean;
  class: string | null;
  reason: string | null;
}

export const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
export const offer = "https://example.org/offer?utm_source=mail&utm_campaign=x%20y";
export const html = `<html><body><p>Dear {{ person.name }}</p><a href="https://example.org/offer?utm_source=mail&amp;utm_campaign=x%20y">Offer</a>
<a href="https://example.org/guide#two">Guide</a> <a href="https://bank.example/pay" data-untracked>Pay</a>
<a href="mailto:ida@example.org">Ida</a> <a href="{{ view_url }}">in the browser</a></body></html>`;

/** A workspace that counts, a server that takes its mail, and readers who fetch. Called once at the top of a test file. */
export function useCountedMail(database: TestDatabase, server: TestServer) {
  let owner: Owner;
  let sink: Sink;
  let sender = "";
  let account = "";
  let people = 0;
  beforeAll(async () => {
    owner = await server.owner("Counting");
    sink = await openSink({ keep: true });
    await owner.ask("PUT", "/contact-rules", { quiet: [], limits: [], holidays: [] });
    await owner.ask("PATCH", "/consent-settings", { postal_address: "Hedge & Field, 1 Mill Lane, Reading" });
    account = (await owner.ask("POST", "/accounts", { name: "Mill House", relationship: "customer" })).body.id;
    const at = { host: "127.0.0.1", port: sink.port, security: "none", from_address: "ida@mail.example.org" };
    const made = await owner.ask("POST", "/sending-accounts", { name: "Post", from_name: "Ida Hedge", ...at });
    sender = made.body.id;
    await house.rule("unless-refused");
    return () => sink.close();
  });
  const house = {
    get owner() {
      return owner;
    },
    get sender() {
      return sender;
    },
    get account() {
      return account;
    },
    async person(wishes?: object): Promise<string> {
      const name = `Ada Osei ${++people}`;
      const contact_points = [{ kind: "email", value: `ada${people}@mill.example` }];
      const made = await owner.ask("POST", "/people", { name, employments: [{ account_id: account }], contact_points });
      if (wishes)
        expect(
          (await owner.ask("PATCH", `/people/${made.body.id}/preferences`, wishes, { "if-match": '"0"' })).status,
        ).toBe(200);
      return made.body.id;
    },
    async rule(tracking: string): Promise<void> {
      expect((await owner.ask("PATCH", "/consent-settings", { tracking })).body).toMatchObject({ tracking });
    },
    send: () => sendDue(owner.ctx, sender, { signal: new AbortController().signal, unsubscribe: unsubscribeLink }),
    /** What came since. */
    arrived: (): Arrived[] =>
      sink.messages.splice(0).map(({ content }) => {
        const [text = "", rich = ""] = content
          .split(/\r\n--=_/)
          .slice(1)
          .map((part) => decoded(part.slice(part.indexOf("\r\n\r\n") + 4)));
        return { text, html: rich, raw: content };
      }),
    words: (more: object = {}) => ({
      name: "Spring",
      purpose: "educate",
      subject: "Hello",
      text: "",
      html,
      sender,
      tracked: true,
      ...more,
    }),
    async mailing(to: string[], more: object = {}): Promise<string> {
      const made = await owner.ask("POST", "/mailings", house.words({ people: to, ...more }));
      expect(made.status, made.text).toBe(201);
      await owner.ask("POST", `/mailings/${made.body.id}/start`, {});
      await house.send();
      return made.body.id;
    },
    /** A mailing to somebody new, and what of it leads to us. */
    async one(): Promise<{ id: string; mail: Arrived; links: string[]; picture: string; trap: string }> {
      const id = await house.mailing([await house.person()]);
      const mail = house.arrived()[0] as Arrived;
      const [trap = "", picture = "", ...links] = pathsOf(mail);
      return { id, mail, links, picture, trap };
    },
    get: (path: string, headers: Record<string, string> = {}, method = "GET") =>
      fetch(server.url + path, { method, redirect: "manual", headers: { "user-agent": firefox, ...headers } }),
    /** Events of a mailing once so many are kept. */
    async events(id: string, n: number): Promise<KeptEvent[]> {
      for (let tries = 0; ; tries++) {
        const rows = await database.asAdmin<KeptEvent>(
          "select kind, target, head, prefetch, class, reason from mail_events where mailing_id = $1 order by id",
          [id],
        );
        if (rows.length >= n || tries > 40) return rows;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    /** All that is kept of it, once nothing more can come. */
    async settled(id: string): Promise<KeptEvent[]> {
      await new Promise((resolve) => setTimeout(resolve, 500));
      return house.events(id, 0);
    },
    /** Humans from machines, as the worker does each minute. */
    tellApart: () => classNewEvents(owner.ctx),
    /** It went out an hour ago. */
    anHourAgo: (id: string) =>
      database.asAdmin("update touches set happened_at = happened_at - interval '1 hour' where batch_id = $1", [id]),
  };
  return house;
}

/** The trap, the picture, then its links, where it was counted. */
export const pathsOf = (mail: Pick<Arrived, "html">): string[] =>
  [...mail.html.matchAll(/(?:href|src)="https?:\/\/[^/"]*(\/[lp]\/[\w-]+)"/g)].map((found) => found[1] as string);

export const decoded = (body: string): string =>
  Buffer.from(
    body.replace(/=\r\n/g, "").replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  ).toString();
