import { useId } from "react";
import classes from "./key-choice.module.css";

export interface Choice {
  value: string;
  key: string;
  label: string;
}

/** One of a few, as buttons that show their keys: a radio group for screen readers, a press or a letter for everybody else. */
export function KeyChoice({
  label,
  choices,
  value,
  choose,
  optional = false,
}: {
  label: string;
  choices: Choice[];
  value: string | null;
  choose: (value: string | null) => void;
  /** Pressing what is chosen takes it away. */
  optional?: boolean;
}) {
  const id = useId();
  return (
    <fieldset className={classes.group} aria-labelledby={id}>
      <legend id={id} className={classes.label}>
        {label}
      </legend>
      <div className={classes.choices}>
        {choices.map((choice) => {
          const chosen = choice.value === value;
          return (
            <button
              key={choice.value}
              type="button"
              aria-pressed={chosen}
              aria-keyshortcuts={choice.key}
              className={classes.choice}
              onClick={() => choose(chosen && optional ? null : choice.value)}
            >
              {choice.label}
              <kbd aria-hidden="true">{choice.key}</kbd>
            </button>
          );
        })}
      </div>
    </fieldset>
  );
}
