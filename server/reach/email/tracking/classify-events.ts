import type { MachineReason } from "./contract.ts";

/** One thing that was fetched of one mail. */
export interface MailEvent {
  id: string;
  kind: "picture" | "link" | "trap";
  target: string | null;
  head: boolean;
  prefetch: boolean;
  agent: string;
  happened_at: Date;
}

export interface EventClass {
  class: "human" | "machine";
  /** Why a machine's; null of a human's. */
  reason: MachineReason | null;
}

const secondMs = 1_000;
/** Nobody reads faster after the mail was handed over. */
const tooSoonMs = 10 * secondMs;
/** A link followed so soon by somebody who has not even seen the mail. */
const unseenMs = 60 * secondMs;
/** So many different links of one mail within so long. */
const bursts = [
  { links: 2, ms: 2 * secondMs },
  { links: 3, ms: 10 * secondMs },
];
/** A gateway that asks for the head first fetches the whole soon after. */
const headMs = 60 * secondMs;
/** Whoever fell into the trap had company. */
const trapMs = 120 * secondMs;

/** Gateways, link checkers, previews and libraries by their own names. */
const scanner =
  /bot\b|crawl|spider|\bscan|scanner|preview|prefetch|curl\/|wget|python|java\/|okhttp|go-http|libwww|httpclient|node-fetch|axios|undici|headless|phantomjs|barracuda|mimecast|proofpoint|symantec|messagelabs|ironport|fortinet|fortigate|sophos|trendmicro|trend micro|zscaler|cloudmark|safelinks|safebrowsing|google-safety|forcepoint|mailguard|vade|virustotal|urlscan|facebookexternalhit|whatsapp|existence discovery/i;
const imageProxy = /googleimageproxy|yahoomailproxy|ggpht\.com/i;
/** Apple's proxies say this and no more, whether or not anybody reads. */
const applePrivacy = /^mozilla\/5\.0$/i;

/**
 * What was a human and what a machine, of all that was fetched of one mail. In doubt it is a machine: what is left to humans is fewer, and surer. Says the same of the same set,
 * in whatever order it comes.
 */
export function classifyEvents(events: readonly MailEvent[], sentAt: Date | null): Map<string, EventClass> {
  const classes = new Map<string, EventClass>();
  const say = (event: MailEvent, reason: MachineReason | null): void => {
    classes.set(event.id, { class: reason ? "machine" : "human", reason });
  };
  const pictures = events.filter((event) => event.kind === "picture");
  for (const event of pictures) say(event, alone(event) ?? speed(event, sentAt));
  const seenAt = Math.min(
    ...pictures.filter((event) => classes.get(event.id)?.class === "human").map((event) => event.happened_at.getTime()),
  );
  const rest = events.filter((event) => event.kind !== "picture");
  for (const event of rest)
    say(event, alone(event) ?? speed(event, sentAt) ?? company(event, rest) ?? unseen(event, sentAt, seenAt));
  return classes;
}

/** By itself. */
function alone(event: MailEvent): MachineReason | null {
  const { kind, agent } = event;
  if (kind === "trap") return "trap";
  if (event.head) return "head";
  if (event.prefetch) return "prefetch";
  if (agent.trim() === "") return "no-agent";
  if (applePrivacy.test(agent.trim())) return kind === "picture" ? "apple-privacy" : "scanner";
  if (imageProxy.test(agent)) return kind === "picture" ? null : "scanner";
  return scanner.test(agent) ? "scanner" : null;
}

/** By the time since it was sent. */
function speed(event: MailEvent, sentAt: Date | null): MachineReason | null {
  if (sentAt === null || event.happened_at.getTime() - sentAt.getTime() > tooSoonMs) return null;
  return imageProxy.test(event.agent) ? "image-proxy" : "too-soon";
}

/** By what else was fetched of the same mail. */
function company(event: MailEvent, others: readonly MailEvent[]): MachineReason | null {
  const near = (other: MailEvent, ms: number): boolean =>
    Math.abs(other.happened_at.getTime() - event.happened_at.getTime()) <= ms;
  if (others.some((other) => other.kind === "trap" && (near(other, trapMs) || other.agent === event.agent)))
    return "with-trap";
  if (others.some((other) => other.head && other.target === event.target && near(other, headMs))) return "after-head";
  return bursts.some((burst) => inBurst(event, others, burst)) ? "many-at-once" : null;
}

/** Is there a stretch of time around it, no longer than that, with so many different links? */
function inBurst(
  event: MailEvent,
  others: readonly MailEvent[],
  { links, ms }: { links: number; ms: number },
): boolean {
  const at = event.happened_at.getTime();
  const times = others.map((other) => other.happened_at.getTime());
  return times.some((start) => {
    if (start > at || start < at - ms) return false;
    const targets = new Set(
      others.filter((_, n) => times[n]! >= start && times[n]! <= start + ms).map((one) => one.target),
    );
    return targets.size >= links;
  });
}

function unseen(event: MailEvent, sentAt: Date | null, seenAt: number): MachineReason | null {
  const at = event.happened_at.getTime();
  if (sentAt === null || at - sentAt.getTime() > unseenMs || seenAt <= at) return null;
  return "before-any-picture";
}
