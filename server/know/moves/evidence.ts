/** What makes us believe that a spell began or ended. Other words are allowed; they are taken for a person's. */
export const evidences = ["manual", "import", "import-difference", "vcard-change", "mail"] as const;
export type Evidence = (typeof evidences)[number];

/** How sure such evidence usually makes one, where nobody says otherwise. Custom, not science: it only orders and explains, nothing is decided by it. */
const usual: Record<Evidence, number> = {
  manual: 95,
  import: 80,
  "import-difference": 75,
  "vcard-change": 80,
  mail: 70,
};

export function usualConfidence(evidence: string): number {
  return usual[evidence as Evidence] ?? usual.manual;
}
