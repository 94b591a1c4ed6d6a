import { dotPath, linePath, type Point } from "./plot-path";

/** L1 is ink, L2 is accent, everywhere; `other` is neither. */
export type PlotTone = "l1" | "l2" | "other";

/** A line through points in data units; `thin` for tangents and helpers. */
export function PlotLine({
  points,
  tone,
  thin = false,
}: {
  readonly points: readonly Point[];
  readonly tone: PlotTone;
  readonly thin?: boolean;
}) {
  return <path className={thin ? `${tone} thin` : tone} d={linePath(points)} />;
}

/** The learner's own points. */
export function PlotDots({
  points,
  tone,
}: {
  readonly points: readonly Point[];
  readonly tone: PlotTone;
}) {
  return <path className={`dot ${tone}`} d={dotPath(points)} />;
}

/** Where lines cross: a ring, so that it is not taken for a point of the learner's. */
export function PlotRings({ points }: { readonly points: readonly Point[] }) {
  return (
    <>
      <path className="dot base" d={dotPath(points)} />
      <path className="hole" d={dotPath(points)} />
    </>
  );
}

/** Dotted lines from the baseline (`from`, 0 unless told) up to points. */
export function PlotDrops({
  points,
  from = 0,
}: {
  readonly points: readonly Point[];
  readonly from?: number;
}) {
  return (
    <>
      {points.map(([x, y]) => (
        <path
          key={x}
          className="drop"
          d={linePath([
            [x, from],
            [x, y],
          ])}
        />
      ))}
    </>
  );
}
