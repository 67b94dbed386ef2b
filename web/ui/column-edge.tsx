import type { KeyboardEvent, PointerEvent } from "react";
import classes from "./grid.module.css";

const least = 60;
const most = 800;
const step = 16;

/** The right edge of a column's head: dragged, or moved with the arrow keys. */
export function ColumnEdge({
  label,
  width,
  onWidth,
}: {
  label: string;
  width: number;
  onWidth: (width: number) => void;
}) {
  const set = (wanted: number): void => onWidth(Math.max(least, Math.min(most, Math.round(wanted))));
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    const start = event.clientX;
    const edge = event.currentTarget;
    edge.setPointerCapture(event.pointerId);
    edge.onpointermove = (move) => set(width + move.clientX - start);
    edge.onpointerup = () => {
      edge.onpointermove = null;
    };
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    event.preventDefault();
    event.stopPropagation();
    set(width + (event.key === "ArrowRight" ? step : -step));
  };
  return (
    <div
      className={classes.edge}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      onPointerDown={drag}
      onKeyDown={keys}
    />
  );
}
