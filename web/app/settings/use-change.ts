import { useMutation } from "@tanstack/react-query";
import { queries } from "../queries.ts";
import { sayDone, sayFault } from "../undo.tsx";

/** Does it, asks again what it made stale, says so, and offers to take it back where the answer names its change set. */
export function useChange<Input, Answer>(
  work: (input: Input) => Promise<Answer>,
  { stale, says }: { stale: string[]; says?: (answer: Answer, input: Input) => string | undefined },
) {
  const refresh = (): Promise<unknown> =>
    Promise.all(stale.map((noun) => queries.invalidateQueries({ queryKey: [noun] })));
  return useMutation({
    mutationFn: work,
    onSuccess: async (answer, input) => {
      await refresh();
      const sentence = says?.(answer, input);
      if (sentence) sayDone(sentence, setOf(answer));
    },
    onError: async (error) => {
      sayFault(error);
      await refresh();
    },
  });
}

function setOf(answer: unknown): string | undefined {
  const set = answer && typeof answer === "object" && "set" in answer ? answer.set : undefined;
  return typeof set === "string" ? set : undefined;
}
