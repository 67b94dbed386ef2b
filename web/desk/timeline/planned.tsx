import type { Schemas } from "../../app/api/client.ts";
import { TaskList } from "../../know/tasks/index.ts";
import { TouchEntry } from "./entry.tsx";
import classes from "./timeline.module.css";

/** What is still to come, above what was: planned touches, then open tasks by the day they are due. */
export function Planned({
  of,
  id,
  touches,
  tasks,
}: {
  of: "account" | "person";
  id: string;
  touches: Schemas["TouchEntry"][];
  tasks: Schemas["Task"][];
}) {
  return (
    <>
      {touches.length > 0 && (
        <ol className={classes.list}>
          {touches.map((touch) => (
            <TouchEntry key={touch.id} row={touch} of={of} />
          ))}
        </ol>
      )}
      <TaskList of={of} id={id} tasks={tasks} />
    </>
  );
}
