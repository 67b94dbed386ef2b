import { Anchor, Button, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { queries } from "../../app/queries.ts";
import { sayDone, sayFault } from "../../app/undo.tsx";
import { QuestionLine } from "../../know/moves/index.ts";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { PlayWhy } from "./play-why.tsx";
import own from "./plays.module.css";
import classes from "./today.module.css";
import type { Whose } from "./today-list.ts";

type Play = Schemas["OpenPlay"];
type Answer = { plays: Play[]; questions: Schemas["MoveQuestion"][] };

/** What is to do about people shall not push the customers of the day out of sight. */
const atFirst = 3;

const key = (whose: Whose): readonly unknown[] => ["today", "plays", whose];

/** What is to do about people who moved, and what is asked about them; `known` once that is told or can't be. */
export function usePlays(whose: Whose): Answer & { known: boolean } {
  const { data, isPending } = useQuery({
    queryKey: key(whose),
    queryFn: async () =>
      unwrap(
        await api.GET("/api/v1/today/plays", { params: { query: whose === "mine" ? {} : { user: whose } } }),
      ) as Answer,
  });
  return { plays: [], questions: [], ...data, known: !isPending };
}

/** People who moved: hold the account, follow the person. `x` does the one that has the focus, else the first. */
export function Plays({ plays, questions, mayWrite }: Answer & { mayWrite: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const list = useRef<HTMLUListElement>(null);
  const [all, setAll] = useState(false);
  const finish = (play: Play | undefined): void => {
    if (play && mayWrite)
      void finishPlay(play, t(`today.play.${play.kind}-said`, { name: play.person_name, from: play.from_name }));
  };
  useShortcuts([
    {
      keys: "x",
      label: t("today.keys.play"),
      run: () => {
        const chosen = document.activeElement?.closest<HTMLElement>("[data-play]")?.dataset["play"];
        finish(plays.find((play) => play.play === chosen) ?? plays[0]);
      },
    },
  ]);
  const count = plays.length + questions.length;
  if (count === 0) return null;
  const asked = all ? questions : questions.slice(0, atFirst);
  const shown = all ? plays : plays.slice(0, atFirst - asked.length);
  return (
    <section className={classes["list"]} aria-labelledby="today-plays">
      <h2 className={classes["group"]} id="today-plays">
        {t("today.group.plays")}
        <span className={classes["count"]}>{format.number(count)}</span>
        <Anchor component={Link} to="/moves" size="xs" underline="always">
          {t("today.play.all")}
        </Anchor>
      </h2>
      <ul className={classes["rows"]} ref={list}>
        {asked.map((question) => (
          <li key={question.id} className={own["play"]}>
            <QuestionLine question={question} />
          </li>
        ))}
        {shown.map((play) => (
          <OnePlay key={play.play} play={play} mayWrite={mayWrite} onDone={() => finish(play)} />
        ))}
      </ul>
      {count > atFirst && (
        <Button size="compact-xs" variant="subtle" mt={4} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t("today.fewer") : t("today.rest", { count: count - atFirst })}
        </Button>
      )}
    </section>
  );
}

function OnePlay({ play, mayWrite, onDone }: { play: Play; mayWrite: boolean; onDone: () => void }) {
  const { t } = useTranslation();
  return (
    <li className={own["play"]} data-play={play.play}>
      <div className={own["play-words"]}>
        <Text size="sm" fw={600} component="div">
          {t(`today.play.${play.kind === "follow" && !play.account ? "find" : play.kind}`, {
            name: play.person_name,
            from: play.from_name,
            to: play.account_name,
          })}
        </Text>
        <PlayWhy play={play} />
        <ul className={own["steps"]}>
          {play.steps.map(({ step, done }) => (
            <li key={step} data-done={done}>
              <span aria-hidden="true">{done ? "✓" : "○"}</span> {t(`today.play.steps.${step}`)}
              {done && <span className={classes["unseen"]}>{t("today.play.step-done")}</span>}
            </li>
          ))}
        </ul>
      </div>
      {mayWrite && (
        <Button size="compact-sm" variant="default" onClick={onDone} rightSection={<kbd>x</kbd>}>
          {t("today.play.done")}
          <span className={classes["unseen"]}>
            {t(`today.play.${play.kind}-do`, { name: play.person_name, from: play.from_name })}
          </span>
        </Button>
      )}
    </li>
  );
}

/** Gone from the screen at once; back with its undo, or where the server refuses. */
async function finishPlay(play: Play, says: string): Promise<void> {
  queries.setQueriesData<Answer>(
    { queryKey: ["today", "plays"] },
    (answer) => answer && { ...answer, plays: answer.plays.filter((one) => one.play !== play.play) },
  );
  try {
    const done = unwrap(await api.PUT("/api/v1/tasks/{id}/completion", { params: { path: { id: play.task } } }));
    sayDone(says, done.set ?? undefined);
  } catch (error) {
    sayFault(error);
  }
  await queries.invalidateQueries({ queryKey: ["today", "plays"] });
}
