import { dayAt, thereOn } from "../people/index.ts";
/** Whose people: those at accounts of a user's own or of nobody's, and those who work nowhere; or everybody. */
export type Book = "mine" | "all";

/** Who reads, and which book. */
export interface Reader {
  user: string;
  book: Book;
}

/**
 * The people `p` of a book, as a condition: `$1` workspace, `$2` user, `now` the parameter of the instant. A card that this user removed from one of their devices is in none of their
 * books.
 */
export function inBook(book: Book, now: string): string {
  const shown =
    "not exists (select from card_removals r where r.workspace_id = $1 and r.user_id = $2 and r.person_id = p.id)";
  return book === "all" ? shown : `${shown} and (${worksNowhere(now)} or ${worksWithMine(now)})`;
}

const worksNowhere = (now: string): string =>
  `not exists (select from employments e where e.workspace_id = $1 and e.person_id = p.id and ${thereOn("e", dayAt(now))})`;
const worksWithMine = (now: string): string =>
  `exists (select from employments e join accounts a on a.workspace_id = $1 and a.id = e.account_id
    where e.workspace_id = $1 and e.person_id = p.id and ${thereOn("e", dayAt(now))} and (a.owner_id = $2 or a.owner_id is null))`;
