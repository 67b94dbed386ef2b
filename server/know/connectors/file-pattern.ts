/** `customers-*.csv` as a question to a file's name; `*` and `?` mean what they mean in a shell, case doesn't matter. */
export function namePattern(pattern: string): (name: string) => boolean {
  const source = [...pattern]
    .map((sign) => (sign === "*" ? ".*" : sign === "?" ? "." : sign.replace(/[\\^$.|+()[\]{}]/, "\\$&")))
    .join("");
  const regular = new RegExp(`^${source}$`, "iu");
  return (name) => regular.test(name) && !name.startsWith(".");
}
