import { preferencePath, topicIds } from "../../know/consent/index.ts";
import { loadConfig } from "../../platform/config/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import type { UnsubscribeLink } from "./load-mails.ts";

/** The preference page of whoever a mail goes to, which also takes the one-click unsubscribe: of the mail's topic where it has one, else of all e-mail. */
export const unsubscribeLink: UnsubscribeLink = async (tx, { person, touch, topic, address }) => {
  const id = topic === undefined ? undefined : (await topicsOf(tx)).get(topic.toLowerCase());
  return loadConfig().url + preferencePath(tx, { person, touch, address, ...(id ? { topic: id } : {}) });
};

const known = new WeakMap<Tx, Promise<Map<string, string>>>();

/** Asked once for all mails of a claim. */
function topicsOf(tx: Tx): Promise<Map<string, string>> {
  const topics = known.get(tx) ?? topicIds(tx);
  known.set(tx, topics);
  return topics;
}
