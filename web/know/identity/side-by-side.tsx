import { Text } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, type Schemas, sentenceOf, unwrap } from "../../app/api/client.ts";
import { Panel } from "../../ui/panel.tsx";
import { Comparison } from "./comparison.tsx";

type Beside = Schemas["Beside"];

/** Two records side by side. The one with more to it stays unless the user turns them round. */
export function SideBySide({
  kind,
  one,
  other,
  pair,
  next,
  done,
}: {
  kind: "account" | "person";
  one: string;
  other: string;
  pair?: string;
  next?: () => void;
  /** Called with the id of what is left, once it is decided. */
  done: (id: string) => void;
}) {
  const [turned, setTurned] = useState<boolean | undefined>(undefined);
  const first = useBeside(kind, one, other);
  const swap = turned ?? (first.data ? weight(first.data.folded) > weight(first.data.kept) : false);
  const second = useBeside(kind, other, one, swap);
  const beside = swap ? second.data : first.data;
  const error = first.error ?? second.error;
  if (error) return <Panel>{<Text size="sm">{sentenceOf(error)}</Text>}</Panel>;
  if (!beside) return <Panel>{null}</Panel>;
  return (
    <Comparison
      key={`${beside.kept.id} ${beside.folded.id}`}
      beside={beside}
      pair={pair ?? beside.pair?.id}
      asked={pair !== undefined}
      turn={() => setTurned(!swap)}
      next={next}
      done={done}
    />
  );
}

function useBeside(kind: "account" | "person", id: string, other: string, enabled = true) {
  return useQuery({
    queryKey: ["match-pairs", "beside", kind, id, other],
    enabled,
    retry: false,
    placeholderData: keepPreviousData,
    queryFn: async (): Promise<Beside> => {
      const params = { path: { id, other } };
      return kind === "account"
        ? unwrap(await api.GET("/api/v1/accounts/{id}/beside/{other}", { params }))
        : unwrap(await api.GET("/api/v1/people/{id}/beside/{other}", { params }));
    },
  });
}

const weight = (side: Beside["kept"]): number => side.moves.reduce((sum, { n }) => sum + n, 0);
