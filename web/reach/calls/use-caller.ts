import { useCallback, useEffect, useRef, useState } from "react";
import { sayFault } from "../../app/undo.tsx";
import { type Call, type Claimed, claimCall, releaseCall } from "./use-calls.ts";

export interface Caller {
  /** undefined: being fetched; null: nobody may be called now. */
  call: Call | null | undefined;
  nextAt: string | null;
  /** The present call is over: shows the next one at once, it was fetched meanwhile. */
  goOn(): void;
  /** What became of a call is written down: whoever is shown nobody is asked about again, it may have changed that. */
  saved(): void;
  /** Not this one now; somebody else may have it. */
  passOver(): void;
  askAgain(): void;
}

/** One caller at one list: the call on the screen, and the next one already here. Leaving gives both back. */
export function useCaller(list: string): Caller {
  const [now, setNow] = useState<Claimed>();
  const held = useRef<{ call: Call | null; next: Promise<Claimed> | undefined }>({ call: null, next: undefined });
  const passed = useRef<string[]>([]);
  /** Somebody is on the way to the screen: asked a second time now, the first one would be skipped unseen. */
  const asking = useRef(false);
  const savedMeanwhile = useRef(false);

  const fetchNext = useCallback((): Promise<Claimed> => claimCall(list, passed.current), [list]);
  const show = useCallback(
    (claimed: Claimed): void => {
      held.current.call = claimed.call;
      held.current.next = claimed.call ? fetchNext() : undefined;
      // Whoever shows it says what went wrong; here only that nobody is left alone with it.
      held.current.next?.catch(() => undefined);
      setNow(claimed);
    },
    [fetchNext],
  );
  const goOn = useCallback(
    function advance(): void {
      if (asking.current) return;
      asking.current = true;
      savedMeanwhile.current = false;
      const next = held.current.next ?? fetchNext();
      held.current = { call: null, next: undefined };
      let waits = true;
      // What is here already is shown in the same moment; only what is not leaves the screen empty.
      const empty = setTimeout(() => waits && setNow(undefined), 50);
      next.then(show, sayFault).finally(() => {
        waits = false;
        asking.current = false;
        clearTimeout(empty);
        // The answer may be older than what was saved since.
        if (savedMeanwhile.current && held.current.call === null) advance();
      });
    },
    [fetchNext, show],
  );

  useEffect(() => {
    let gone = false;
    fetchNext().then((claimed) => (gone ? claimed.call && releaseCall(claimed.call) : show(claimed)), sayFault);
    const leave = (): void => {
      const { call, next } = held.current;
      held.current = { call: null, next: undefined };
      if (call) releaseCall(call);
      void next?.then((claimed) => claimed.call && releaseCall(claimed.call)).catch(() => undefined);
    };
    window.addEventListener("pagehide", leave);
    return () => {
      gone = true;
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [fetchNext, show]);

  return {
    call: now === undefined ? undefined : now.call,
    nextAt: now?.next_at ?? null,
    goOn,
    passOver: () => {
      const { call } = held.current;
      if (!call) return;
      passed.current = [...passed.current, call.touch];
      releaseCall(call);
      goOn();
    },
    saved: () => {
      if (asking.current) savedMeanwhile.current = true;
      else if (held.current.call === null) goOn();
    },
    askAgain: goOn,
  };
}
