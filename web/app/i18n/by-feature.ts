/** `../../desk/today/strings.en.json` → its strings under `today`; the shell's own, `../strings.en.json`, under `app`. */
export function byFeature(files: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(files).map(([path, strings]) => {
      const folder = path.split("/").at(-2) as string;
      return [folder === ".." ? "app" : folder, strings];
    }),
  );
}
