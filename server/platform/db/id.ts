import { v7 } from "uuid";

/** A new id: uuid version 7, so rows made together lie together and order by time. */
export function newId(): string {
  return v7();
}
