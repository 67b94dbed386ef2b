/** The records of such a body, and how to answer: one for one, rows for rows. */
export function rowsOf<T extends object>(
  body: T | { rows: T[] },
): { rows: T[]; answer: <A>(made: A[]) => A | { rows: A[] } } {
  if ("rows" in body && Array.isArray(body.rows)) return { rows: body.rows, answer: (made) => ({ rows: made }) };
  return { rows: [body as T], answer: (made) => made[0] as never };
}
