/** Whose people: those at accounts of a user's own or of nobody's, and those who work nowhere; or everybody. */
export type Book = "mine" | "all";

/** Who reads, and which book. */
export interface Reader {
  user: string;
  book: Book;
}

/**
 * The people `p` of a book, as a condition: `$1` workspace, `$2` user. A card that this user removed from one of their devices is in none of their
 * books.
 */
export function inBook(book: Book): string {
  const shown =
    "not exists (select from card_removals r where r.workspace_id = $1 and r.user_id = $2 and r.person_id = p.id)";
  return book === "all" ? shown : `${shown} and (${worksNowhere} or ${worksWithMine})`;
}

const worksNowhere =
  "not exists (select from employments e where e.workspace_id = $1 and e.person_id = p.id and e.ended_on is null)";
const worksWithMine = `exists (select from employments e join accounts a on a.workspace_id = $1 and a.id = e.account_id
    where e.workspace_id = $1 and e.person_id = p.id and e.ended_on is null and (a.owner_id = $2 or a.owner_id is null))`;
