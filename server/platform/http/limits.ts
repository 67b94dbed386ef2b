import { Fault } from "../errors/index.ts";

/** Counts what somebody does within a window of time. In memory: a restart forgives, and nothing is written for each request. */
export class Limit {
  readonly #most: number;
  readonly #windowMs: number;
  readonly #counts = new Map<string, { until: number; count: number }>();

  constructor(most: number, windowMs: number) {
    this.#most = most;
    this.#windowMs = windowMs;
  }

  /** Counts once more; refuses when it was too often. */
  take(who: string, now = Date.now()): void {
    const entry = this.#entry(who, now);
    entry.count++;
    if (entry.count > this.#most) throw tooMany(entry.until, now);
  }

  /** Counts once more; says whether it was still within the limit. */
  fits(who: string, now = Date.now()): boolean {
    return ++this.#entry(who, now).count <= this.#most;
  }

  /** Refuses without counting. */
  check(who: string, now = Date.now()): void {
    const entry = this.#counts.get(who);
    if (entry && entry.until > now && entry.count >= this.#most) throw tooMany(entry.until, now);
  }

  /** Counts without refusing. */
  note(who: string, now = Date.now()): void {
    this.#entry(who, now).count++;
  }

  /** Takes one back: it was no abuse. */
  giveBack(who: string): void {
    const entry = this.#counts.get(who);
    if (entry && entry.count > 0) entry.count--;
  }

  forgive(who: string): void {
    this.#counts.delete(who);
  }

  #entry(who: string, now: number): { until: number; count: number } {
    const known = this.#counts.get(who);
    if (known && known.until > now) return known;
    if (this.#counts.size >= mostRemembered) this.#forgetOld(now);
    const fresh = { until: now + this.#windowMs, count: 0 };
    this.#counts.set(who, fresh);
    return fresh;
  }

  #forgetOld(now: number): void {
    for (const [who, entry] of this.#counts) if (entry.until <= now) this.#counts.delete(who);
    // A flood of new names may not fill the memory; the oldest go first.
    for (const who of this.#counts.keys()) {
      if (this.#counts.size < mostRemembered) break;
      this.#counts.delete(who);
    }
  }
}

const mostRemembered = 20_000;

function tooMany(until: number, now: number): Fault {
  return new Fault("too_many_requests", { seconds: Math.max(1, Math.ceil((until - now) / 1000)) });
}
