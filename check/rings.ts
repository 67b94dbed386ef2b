/** The rings among files that import each other at run time: each once, starting at its first file by name. */
export function findRings(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const rings: string[][] = [];
  const state = new Map<string, "open" | "done">();
  const path: string[] = [];

  const visit = (file: string): void => {
    state.set(file, "open");
    path.push(file);
    for (const next of edges.get(file) ?? []) {
      if (state.get(next) === "open") rings.push(fromFirst(path.slice(path.indexOf(next))));
      else if (!state.has(next) && edges.has(next)) visit(next);
    }
    path.pop();
    state.set(file, "done");
  };
  for (const file of [...edges.keys()].sort()) if (!state.has(file)) visit(file);
  return rings;
}

function fromFirst(ring: string[]): string[] {
  const first = ring.indexOf([...ring].sort()[0] as string);
  return [...ring.slice(first), ...ring.slice(0, first)];
}
