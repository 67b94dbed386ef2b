import { useEffect } from "react";
import { queries } from "./queries.ts";

/** Which cached answers a topic makes stale: query keys begin with one of these nouns. */
const staleBy: Record<string, string[]> = {
  "accounts.changed": ["account", "account-group", "outgoing", "traits", "knowledge", "possible-duplicates"],
  "people.changed": ["person", "account", "traits", "possible-duplicates"],
  "standing.changed": ["today", "customers", "account", "promise", "concentration"],
  // Put off or handed on: no fact about the account, but whose list it is on.
  "today.changed": ["today", "promise"],
  "products.changed": ["products"],
  "items.changed": ["items", "today"],
  "verifications.changed": ["verifications"],
  "orders.changed": ["account", "concentration", "products"],
  "imports.changed": ["imports", "sources"],
  "exports.changed": ["exports"],
  "tasks.changed": ["today", "account", "person"],
  "moves.changed": ["today", "moves", "account", "person"],
  "trait-names.changed": ["traits", "knowledge"],
  "users.changed": ["users", "me", "today", "promise"],
  "workspace.changed": ["me", "users", "settings"],
  "views.changed": ["views"],
  "conversations.changed": ["conversations"],
  "pairs.changed": ["match-pairs"],
  "match-runs.changed": ["match-runs"],
  "letters.changed": ["letters"],
  "calls.changed": ["calls"],
  "texts.changed": ["texts"],
  "errands.changed": ["errands", "today"],
};
/** Changes within this time become one refresh. */
const gatherMs = 150;

/** Keeps open screens true: what the server says has changed is asked again, nothing else. */
export function useStream(on: boolean): void {
  useEffect(() => {
    if (!on) return;
    const source = new EventSource("/api/v1/stream");
    const topics = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = (): void => {
      timer = undefined;
      // Something may have been missed while the line was down.
      if (topics.delete("*")) void queries.invalidateQueries();
      const stale = new Set([...topics].flatMap((topic) => staleBy[topic] ?? []));
      topics.clear();
      void queries.invalidateQueries({ predicate: (query) => stale.has(String(query.queryKey[0])) });
    };
    const hear = (event: MessageEvent<string>): void => {
      const { topic } = JSON.parse(event.data) as { topic: string };
      topics.add(topic);
      timer ??= setTimeout(refresh, gatherMs);
    };
    source.addEventListener("message", hear);
    return () => {
      source.close();
      if (timer) clearTimeout(timer);
    };
  }, [on]);
}
