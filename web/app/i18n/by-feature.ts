/** `../../desk/today/strings.en.json` → its strings under `today`. */
export function byFeature(files: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(files).map(([path, strings]) => [path.split("/").at(-2) as string, strings]),
  );
}
