import { Button } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ExportList } from "../../app/exports/export-menu.tsx";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { Empty } from "../../ui/empty.tsx";
import { Page } from "../../ui/page.tsx";
import { Panel } from "../../ui/panel.tsx";
import { MoveLine } from "./move-line.tsx";
import { QuestionLine } from "./question-line.tsx";

const pageRows = 50;

/** People who moved, the latest first; above them what is asked. */
export function Moves() {
  const { t } = useTranslation();
  const moves = useInfiniteQuery({
    queryKey: ["moves", "list"],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) =>
      unwrap(await api.GET("/api/v1/moves", { params: { query: { limit: pageRows, cursor: pageParam } } })),
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const { data: questions = [] } = useQuery({
    queryKey: ["moves", "questions"],
    queryFn: async () =>
      unwrap(await api.GET("/api/v1/move-questions", { params: { query: { limit: pageRows } } })).rows,
  });
  const rows = (moves.data?.pages.flatMap((page) => page.rows) ?? []) as Schemas["MoveRow"][];
  return (
    <Page title={t("moves.title")} about={t("moves.about")}>
      {questions.length > 0 && (
        <Panel title={t("moves.questions")} actions={<ExportList list="/move-questions" />}>
          {questions.map((question) => (
            <QuestionLine key={question.id} question={question} />
          ))}
        </Panel>
      )}
      {moves.isSuccess && rows.length === 0 && questions.length === 0 && (
        <Empty title={t("moves.empty")} says={t("moves.empty-say")} />
      )}
      {rows.length > 0 && (
        <Panel title={t("moves.latest")} actions={<ExportList list="/moves" />}>
          {rows.map((move) => (
            <MoveLine key={move.id} move={move} />
          ))}
          {moves.hasNextPage && (
            <Button variant="subtle" onClick={() => void moves.fetchNextPage()}>
              {t("moves.more")}
            </Button>
          )}
        </Panel>
      )}
    </Page>
  );
}
