export const kinds = ["article", "guide", "report", "occasion", "introduction", "thanks", "gift"] as const;
export type Kind = (typeof kinds)[number];
