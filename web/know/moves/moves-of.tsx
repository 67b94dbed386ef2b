import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { Panel } from "../../ui/panel.tsx";
import { MoveLine } from "./move-line.tsx";
import { QuestionLine } from "./question-line.tsx";

/** Who left an account and who came, or where a person went; and what is asked about it. Nothing where nothing moved. */
export function MovesOf({ of, id }: { of: "account" | "person"; id: string }) {
  const { t } = useTranslation();
  const query = of === "account" ? { account_id: id } : { person_id: id };
  const { data: moves = [] } = useQuery({
    queryKey: ["moves", of, id],
    queryFn: async () =>
      unwrap(await api.GET("/api/v1/moves", { params: { query: { ...query, limit: 20 } } }))
        .rows as Schemas["MoveRow"][],
  });
  const { data: questions = [] } = useQuery({
    queryKey: ["moves", "questions", of, id],
    queryFn: async () =>
      unwrap(await api.GET("/api/v1/move-questions", { params: { query: { ...query, limit: 20 } } })).rows,
  });
  if (moves.length + questions.length === 0) return null;
  return (
    <Panel title={t("moves.title")}>
      {questions.map((question) => (
        <QuestionLine key={question.id} question={question} />
      ))}
      {moves.map((move) => (
        <MoveLine key={move.id} move={move} />
      ))}
    </Panel>
  );
}
