import i18next from "i18next";
import createClient from "openapi-fetch";
import { problemWords } from "../problems/in-reader-words.ts";
import type { components, paths } from "./schema.d.ts";

export type Schemas = components["schemas"];
export type Problem = Schemas["Problem"];

/** The server's refusal: its registered code, what happened, what to do. */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.name = "Refusal";
    this.problem = problem;
  }
}

/** The only way from the pages to the server. The header proves that a change comes from our own pages. */
export const api = createClient<paths>({ baseUrl: "", headers: { "x-tilth-request": "1" } });

/** The answer, or the refusal thrown. */
export function unwrap<Answer>(result: { data?: Answer; error?: unknown; response: Response }): Answer {
  if (result.error !== undefined || !result.response.ok) throw asRefusal(result.error, result.response);
  return result.data as Answer;
}

/** The version a change is based on: somebody else's change is then shown instead of lost. */
export function ifMatch(revision: number | string): { headers: { "if-match": string } } {
  return { headers: { "if-match": `"${revision}"` } };
}

/** What to tell people about anything that went wrong. */
export function sentenceOf(error: unknown): string {
  if (error instanceof Refusal) return problemWords(error.problem);
  return i18next.t(isUnreached(error) ? "app.trouble.unreachable" : "app.trouble.fault");
}

/** What `fetch` throws where nobody answers; each browser has its own words for it. */
function isUnreached(error: unknown): boolean {
  return error instanceof TypeError && /fetch|network|load failed/i.test(error.message);
}

function asRefusal(error: unknown, response: Response): Refusal {
  if (error && typeof error === "object" && "code" in error) return new Refusal(error as Problem);
  return new Refusal({
    type: "about:blank",
    code: "internal",
    title: i18next.t("app.trouble.unreachable"),
    status: response.status,
    detail: "",
    instance: "",
  });
}
