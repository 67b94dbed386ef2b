import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { installParts, type RealPart } from "./debian.ts";

/** The shell without windows first: the same engine, without the processes of a browser's own pages. */
const names = [
  "chromium-headless-shell",
  "chrome-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
];
const elsewhere = [
  "/usr/lib/chromium/chromium",
  "/opt/google/chrome/chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** An installed Chrome or Chromium; TILTH_BROWSER names another. */
export function findBrowser(): string | undefined {
  const named = process.env["TILTH_BROWSER"];
  if (named) return named;
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...elsewhere].find(isProgram);
}

export const browserPart: RealPart = {
  name: "Chrome or Chromium",
  packages: ["chromium-headless-shell", "fonts-liberation"],
  there: () => findBrowser() !== undefined,
};

/** The installed browser, else the distribution's, else a refusal in words. */
export function ensureBrowser(): string {
  installParts(browserPart);
  const found = findBrowser();
  if (found) return found;
  throw new Error(
    "The browser tests need Chrome or Chromium, and none was found. Install one (Debian and Ubuntu: `apt-get install chromium-headless-shell`), or name one in TILTH_BROWSER.",
  );
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
