import { type RefObject, useEffect, useReducer, useRef, useState } from "react";
import { sayFault } from "../../../app/undo.tsx";
import { type LayoutEditor, openEditor } from "./open-editor.ts";
import type { Layout } from "./read-layout.ts";

/** What makes bars and lists beside the canvas draw anew. */
const events =
  "update undo redo component:selected component:deselected component:update component:add component:remove rte:enable rte:disable";

/** The editor of one layout, open as long as its container is; draws anew with each of its changes. */
export function useLayoutEditor(
  container: RefObject<HTMLElement | null>,
  mjml: string,
  layout: Layout,
  says: { names: Record<string, string>; canvas: string; picture: () => void },
): LayoutEditor | "differs" | undefined {
  const [opened, setOpened] = useState<LayoutEditor | "differs">();
  const [, draw] = useReducer((n: number) => n + 1, 0);
  const given = useRef({ mjml, layout, says });
  useEffect(() => {
    given.current.says = says;
  });
  useEffect(() => {
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let here: LayoutEditor | undefined;
    const { mjml, layout, says } = given.current;
    const picture = (): void => given.current.says.picture();
    const opening = openEditor(container.current as HTMLElement, mjml, layout, { ...says, picture }).catch((error) => {
      // What the editor stumbles over is written as text, as what it would lose is.
      sayFault(error);
      return "differs" as const;
    });
    void opening.then((made) => {
      if (made !== "differs") {
        if (gone) return made.close();
        here = made;
        // Many events come at once; one drawing answers them all.
        made.editor.on(events, () => {
          clearTimeout(timer);
          timer = setTimeout(draw, 0);
        });
      }
      if (!gone) setOpened(made);
    });
    return () => {
      gone = true;
      clearTimeout(timer);
      // Whoever leaves by another way while writing ends that first: the editor would stumble over it.
      void here?.rest().finally(here.close);
    };
  }, [container]);
  return opened;
}
