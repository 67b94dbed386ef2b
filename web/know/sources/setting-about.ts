const databases = ["postgresql", "mysql"];

/** What is said of a setting: by its own kind of source, else what holds for all of them. */
export function aboutKeys(kind: string, name: string): string[] {
  const own = databases.includes(kind) ? "database" : kind;
  return [`sources.setting-about.${own}.${name}`, `sources.setting-about.all.${name}`];
}
