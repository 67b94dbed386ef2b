import { describe, expect, it } from "vitest";
import { classifyMail } from "../classify-mail.ts";
import { readMail } from "../mail.ts";
import { decideReason } from "./decide-reason.ts";
import { readDeliveryStatus } from "./delivery-status.ts";
import { isHard } from "./reason.ts";

const said = (diagnostic: string, status: string | null = null) =>
  decideReason({ diagnostic, status, action: "failed", context: "", structured: true });

describe("why a server refused", () => {
  it.each([
    ["smtp; 550 5.1.1 The email account that you tried to reach does not exist", "userunknown"],
    ["smtp; 550 5.1.1 RESOLVER.ADR.RecipNotFound; not found", "userunknown"],
    ["smtp; 552 5.2.2 mailbox over quota", "mailboxfull"],
    ["smtp; 550 5.7.26 This mail has been blocked because the sender is unauthenticated", "authfailure"],
    ["smtp; 550 5.7.25 The IP address sending this message does not have a PTR record", "requireptr"],
    ["smtp; 554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org", "blocked"],
    ["smtp; 554 5.7.1 Relay access denied", "norelaying"],
    ["smtp; 551 5.1.6 User has moved; please try <new@elsewhere.example>", "hasmoved"],
    ["smtp; 550 5.1.2 Host unknown", "hostunknown"],
    ["smtp; 556 5.1.10 Recipient address has null MX", "notaccept"],
    ["smtp; 552 5.3.4 Message size exceeds fixed limit", "mesgtoobig"],
    ["smtp; 421 4.7.0 Too many connections from your host", "toomanyconn"],
    ["smtp; 554 5.7.1 Message identified as SPAM", "spamdetected"],
    ["smtp; 450 4.2.0 Greylisted, please try again later", "systemerror"],
  ])("%s is %s", (diagnostic, reason) => {
    expect(said(diagnostic).reason).toBe(reason);
  });

  it("an address or a page that is named after a reason says nothing", () => {
    expect(
      said("smtp; 550 5.1.1 <spam-trap@full.example>... User Unknown, see https://help.example/mailbox-full").reason,
    ).toBe("userunknown");
  });

  it("a policy never kills an address", () => {
    for (const words of [
      "550 5.7.1 Access denied",
      "550 5.7.0 Rejected by policy",
      "554 5.7.9 Message not accepted for policy reasons",
    ])
      expect(isHard(said(words).reason)).toBe(false);
  });
});

describe("a report in the fields of RFC 3464", () => {
  it("gives each recipient once, blank lines or none", () => {
    const text =
      "Reporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; a@x.example\nAction: failed\nStatus: 5.1.1\nFinal-Recipient: rfc822; b@x.example\nAction: delayed\nStatus: 4.4.7\n";
    expect(readDeliveryStatus(text).map(({ recipient, action }) => [recipient, action])).toEqual([
      ["a@x.example", "failed"],
      ["b@x.example", "delayed"],
    ]);
  });

  it("that something arrived is a receipt", async () => {
    const raw = `From: MAILER-DAEMON@mx.example\nSubject: Successful mail delivery report\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: text/plain\n\nDelivered.\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; a@x.example\nAction: delivered\nStatus: 2.0.0\n\n--b--\n`;
    const found = classifyMail(await readMail(Buffer.from(raw)));
    expect([found.kind, found.recipients[0]?.reason]).toEqual(["receipt", "delivered"]);
  });
});
