/** The mail of a touch always has the same id, so a second copy would be known for one. */
export const messageId = (touch: string, domain: string): string => `<t.${hex(touch)}@${domain}>`;

/** Where bounces of this touch's mail go (VERP): whatever comes there tells by its address which touch it is about. */
export const bounceAddress = (touch: string, domain: string): string => `b-${hex(touch)}@${domain}`;

/** The first of our message ids in a header or a text, whatever its domain. */
export const touchOfMessageId = (text: string): string | undefined =>
  idOf(/<t\.([0-9a-f]{32})@[^<>\s]+>/i.exec(text)?.[1]);

/** The touch an address of ours for bounces belongs to. */
export const touchOfBounceAddress = (text: string): string | undefined => idOf(/\bb-([0-9a-f]{32})@/i.exec(text)?.[1]);

const hex = (id: string): string => id.replaceAll("-", "");

const idOf = (found: string | undefined): string | undefined =>
  found?.toLowerCase().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
