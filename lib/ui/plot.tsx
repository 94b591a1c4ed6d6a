import type { ReactNode } from "react";

import { classNames } from "./class-names";
import { styleVariables } from "./style-variables";

export interface PlotRange {
  readonly from: number;
  readonly to: number;
}

export interface PlotTick {
  readonly at: number;
  readonly label: ReactNode;
  /** A second line, bold: whose number it is. */
  readonly name?: ReactNode;
  /** 1 and more stand below the ticks of row 0, each two lines lower; 0 unless told. */
  readonly row?: number;
}

/** A gridline's label stands above the line unless told. */
export interface PlotGridline extends Omit<PlotTick, "name" | "row"> {
  readonly place?: "above" | "below";
}

export interface PlotLabel {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly text: ReactNode;
  /** On which side of the point; right unless told. */
  readonly place?: "right" | "left" | "above" | "below";
  readonly line?: "l1" | "l2";
}

/**
 * A plot in data units: the SVG's view box is the data range, with y upwards, and labels are HTML
 * at data positions, so type keeps its size on a phone. Children are the marks of plot-marks.
 */
export function Plot({
  x,
  y,
  summary,
  xTicks,
  yTicks,
  unit,
  labels = [],
  children,
}: {
  readonly x: PlotRange;
  readonly y: PlotRange;
  /** What a reader should see in it, as sentences, for those who listen. */
  readonly summary: string;
  readonly xTicks: readonly PlotTick[];
  /** Also the gridlines. Two or three. */
  readonly yTicks: readonly PlotGridline[];
  /** What is measured upwards, at the top left. */
  readonly unit: ReactNode;
  readonly labels?: readonly PlotLabel[];
  readonly children: ReactNode;
}) {
  const [width, height] = [x.to - x.from, y.to - y.from];
  const range = { "--x0": x.from, "--x1": x.to, "--y0": y.from, "--y1": y.to } as const;
  const tickLines = Math.max(
    1,
    ...xTicks.map(({ name, row = 0 }) => 2 * row + (name === undefined ? 1 : 2)),
  );
  return (
    <div
      className="plot"
      role="img"
      aria-label={summary}
      style={styleVariables({ ...range, "--tick-lines": tickLines })}
    >
      <svg
        viewBox={`${x.from} ${y.from} ${width} ${height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <g transform={`matrix(1 0 0 -1 0 ${y.from + y.to})`}>
          {yTicks
            .filter((tick) => tick.at !== y.from)
            .map((tick) => (
              <path key={tick.at} className="grid" d={`M${x.from} ${tick.at}h${width}`} />
            ))}
          <path className="base" d={`M${x.from} ${y.from}h${width}`} />
          {children}
        </g>
      </svg>
      {yTicks.map((tick) => (
        <span
          key={tick.at}
          className={classNames("yt", tick.place === "below" && "below")}
          style={styleVariables({ "--x": x.from, "--y": tick.at })}
        >
          {tick.label}
        </span>
      ))}
      <span className="yt unit" style={styleVariables({ "--x": x.from, "--y": y.to })}>
        {unit}
      </span>
      {xTicks.map((tick) => (
        <span
          key={`${String(tick.at)} ${String(tick.row ?? 0)}`}
          className="xt"
          style={styleVariables({
            "--x": tick.at,
            "--y": y.from,
            ...(tick.row === undefined ? {} : { "--row": tick.row }),
          })}
        >
          {tick.label}
          {tick.name !== undefined && (
            <>
              <br />
              <b>{tick.name}</b>
            </>
          )}
        </span>
      ))}
      {labels.map((label) => (
        <span
          key={label.key}
          className={classNames(
            "note",
            label.place !== "right" && label.place,
            label.line === "l1" && "t1",
            label.line === "l2" && "t2",
          )}
          style={styleVariables({ "--x": label.x, "--y": label.y })}
        >
          {label.text}
        </span>
      ))}
    </div>
  );
}
