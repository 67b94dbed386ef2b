import { type FocusEvent, useRef, useState } from "react";
import { InlineEdit } from "../../ui/inline-edit.tsx";
import { changedMeanwhile, Meanwhile } from "./meanwhile.tsx";
import { useChange } from "./use-change.ts";

interface Word {
  id: string;
  revision: number;
}

/** One word of a list that everybody picks from, changed where it stands and on what stood there when the editing began. */
export function EditedWord<Row extends Word>({
  label,
  row,
  read,
  disabled,
  send,
  stale,
  says,
}: {
  label: string;
  row: Row;
  read: (row: Row) => string;
  disabled: boolean;
  send: (to: string, revision: number) => Promise<unknown>;
  stale: string[];
  says: (from: string, to: string) => string;
}) {
  const base = useRef(row);
  const [both, setBoth] = useState<{ mine: string; theirs: Row }>();
  const change = useChange(
    async ({ to, on }: { to: string; on: Row }) => {
      try {
        return await send(to, on.revision);
      } catch (error) {
        const theirs = changedMeanwhile<Row>(error);
        if (!theirs) throw error;
        if (read(theirs) === read(on)) return await send(to, theirs.revision);
        if (read(theirs) !== to) setBoth({ mine: to, theirs });
        return undefined;
      }
    },
    { stale, says: (done, { to, on }) => (done === undefined ? undefined : says(read(on), to)) },
  );
  const begun = (event: FocusEvent): void => {
    if (event.target.tagName === "INPUT") base.current = row;
  };
  return (
    <span onFocusCapture={begun}>
      <InlineEdit
        label={label}
        value={read(row)}
        empty=""
        disabled={disabled}
        save={(to) => void (to && change.mutate({ to, on: base.current }))}
      />
      {both && (
        <Meanwhile
          saves
          rows={[{ label, mine: both.mine, theirs: read(both.theirs) }]}
          keep={() => {
            setBoth(undefined);
            change.mutate({ to: both.mine, on: both.theirs });
          }}
          take={() => setBoth(undefined)}
        />
      )}
    </span>
  );
}
