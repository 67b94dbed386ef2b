/** Where the address shows through an envelope's window, on the sheet and in millimetres: what is printed there is read by the post. */
export interface Window {
  paper: "a4" | "us-letter";
  /** The address field, sender's line included. */
  left: number;
  top: number;
  width: number;
  height: number;
  /** How far the sheet may slip in its envelope: nothing is printed so near the field's edge. */
  slip: number;
  /** Where the words begin. */
  words_top: number;
  folds: number[];
}

export const windowNames = ["din-left", "din-right", "us-10"] as const;
export type WindowName = (typeof windowNames)[number];

/**
 * `din-left`: DIN 5008 form B, for envelopes C5/6 and DIN lang with the window at the left (German, Austrian, French, most European ones).
 * `din-right`: the same height with the window at the right (Swiss ones). `us-10`: number 10 window envelopes and letter paper.
 */
export const windows: Record<WindowName, Window> = {
  "din-left": { paper: "a4", left: 20, top: 45, width: 85, height: 45, slip: 3, words_top: 100, folds: [105, 210] },
  "din-right": { paper: "a4", left: 117, top: 45, width: 85, height: 45, slip: 3, words_top: 100, folds: [105, 210] },
  "us-10": { paper: "us-letter", left: 19, top: 48, width: 98, height: 32, slip: 3, words_top: 95, folds: [93, 186] },
};
