import { useLayoutEffect, useRef } from "react";

/**
 * Stands in a dialog: what is marked `data-autofocus` there has the focus before the next key can arrive. The dialog's own trap waits a moment,
 * in which the keys of a quick typist would go to the page beneath.
 */
export function FocusNow() {
  const here = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const marked = here.current?.closest("[role=dialog]")?.querySelector<HTMLElement>("[data-autofocus]");
    marked?.focus({ preventScroll: true });
  }, []);
  return <span ref={here} hidden />;
}
