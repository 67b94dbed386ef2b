import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../app/api/client.ts";
import { queries } from "../../app/queries.ts";
import { sayDone, sayFault } from "../../app/undo.tsx";
import type { Beside, Winners } from "./comparison.tsx";

export interface Deeds {
  busy: boolean;
  merge: () => void;
  never: () => void;
  later: () => void;
  branch: () => void;
  household: () => void;
}

/** Answers with the change sets it made, in their order. */
type Deed = () => Promise<string | null | undefined | (string | null)[]>;

/** What can be answered; each says what happened and offers to take it back. */
export function useDeeds({
  beside,
  pair,
  asked,
  winners,
  done,
}: {
  beside: Beside;
  pair: string | undefined;
  asked: boolean;
  winners: Winners;
  done: (id: string) => void;
}): Deeds {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const { kind, kept, folded } = beside;
  const names = { kept: kept.name, folded: folded.name };
  const act = async (say: string, deed: Deed): Promise<void> => {
    setBusy(true);
    try {
      const made = await deed();
      const sets = [made].flat().filter((set) => typeof set === "string");
      sayDone(t(`identity.said.${say}`, names), sets);
      done(kept.id);
      await queries.invalidateQueries();
    } catch (error) {
      sayFault(error);
    } finally {
      setBusy(false);
    }
  };
  const run = (say: string, deed: Deed) => (): void => {
    if (!busy) void act(say, deed);
  };
  const answer = async (said: "never" | "left"): Promise<string | null> => {
    if (!pair) {
      const body = { kind, one: kept.id, other: folded.id };
      return unwrap(await api.POST("/api/v1/match-pairs", { body })).set;
    }
    const answered = await api.POST("/api/v1/match-pairs/{id}/answer", {
      params: { path: { id: pair } },
      body: { answer: said },
    });
    return unwrap(answered).set;
  };
  return {
    busy,
    merge: run("merged", async () => {
      const params = { path: { id: kept.id } };
      const body = { folded: folded.id, winners, ...(asked && pair ? { pair } : {}) };
      return kind === "account"
        ? unwrap(await api.POST("/api/v1/accounts/{id}/merges", { params, body })).set
        : unwrap(await api.POST("/api/v1/people/{id}/merges", { params, body })).set;
    }),
    never: run("never", () => answer("never")),
    later: run("later", () => answer("left")),
    branch: run("branch", async () => {
      const parent = await api.PUT("/api/v1/accounts/{id}/parent", {
        params: { path: { id: folded.id } },
        body: { parent_id: kept.id },
      });
      const { set } = unwrap(parent);
      return [set, await answer("never")];
    }),
    household: run("household", async () => {
      const { set } = unwrap(await api.POST("/api/v1/households", { body: { people: [kept.id, folded.id] } }));
      return [set, await answer("never")];
    }),
  };
}
