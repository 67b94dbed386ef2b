/** Most of it is there at once; a busy machine takes its time. */
const longestMs = 60_000;

/** Waits for what others do by themselves. */
export async function until<T>(what: string, ask: () => Promise<T | undefined | null | false>): Promise<T> {
  const end = Date.now() + longestMs;
  for (;;) {
    const found = await ask();
    if (found) return found;
    if (Date.now() > end) throw new Error(`it did not come about: ${what}`);
    await new Promise((done) => setTimeout(done, 150));
  }
}
