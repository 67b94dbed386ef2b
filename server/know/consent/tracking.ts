import type { trackingRules } from "./contract.ts";

/** Whose reading may be counted: nobody's, of those who agreed, or of all but those who said no. */
export type TrackingRule = (typeof trackingRules)[number];

export function mayTrack(rule: TrackingRule, said: "yes" | "no" | null): boolean {
  if (rule === "off") return false;
  return rule === "agreed" ? said === "yes" : said !== "no";
}

/** The same in SQL, of the settings of a workspace and what somebody said; false, never null. */
export const mayTrackSql = (settings: string, said: string): string =>
  `(case ${settings} ->> 'tracking' when 'agreed' then coalesce(${said} = 'yes', false) when 'unless-refused' then ${said} is distinct from 'no' else false end)`;
