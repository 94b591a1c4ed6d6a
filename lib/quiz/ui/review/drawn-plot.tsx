import type { Drawing, Point, Tone } from "@/lib/quiz/explanation/figure/drawing";
import { Plot } from "@/lib/ui/plot";
import { PlotDots, PlotDrops, PlotLine, PlotRings } from "@/lib/ui/plot-marks";

const TONES: readonly Tone[] = ["other", "l1", "l2"];

/** A drawing in the product's plot: no numbers are made here. */
export function DrawnPlot({ drawing }: { readonly drawing: Drawing }) {
  const { x0, x1, y0, y1 } = drawing;
  return (
    <Plot
      x={{ from: x0, to: x1 }}
      y={{ from: y0, to: y1 }}
      summary={drawing.description}
      unit={drawing.unitY}
      xTicks={drawing.ticksX.map(({ x, row, lines: [label, name] }) => ({
        at: x,
        label,
        ...(name === undefined ? {} : { name }),
        ...(row === undefined ? {} : { row }),
      }))}
      yTicks={drawing.gridY.map(({ y, text, side }) => ({
        at: y,
        label: text,
        ...(side === undefined ? {} : { place: side }),
      }))}
      labels={drawing.labels.map(({ x, y, text, side, tone }, index) => ({
        key: `${String(index)} ${text}`,
        x,
        y,
        text,
        place: side,
        ...(tone === "l1" || tone === "l2" ? { line: tone } : {}),
      }))}
    >
      <PlotDrops points={drawing.drops.map(pair)} from={y0} />
      {drawing.curves.map((curve, index) => (
        <PlotLine
          key={index}
          points={curve.points.map(pair)}
          tone={curve.tone}
          thin={curve.thin === true}
        />
      ))}
      {TONES.map((tone) => (
        <PlotDots
          key={tone}
          tone={tone}
          points={drawing.dots.filter((dot) => dot.tone === tone).map(pair)}
        />
      ))}
      <PlotRings points={drawing.rings.map(pair)} />
    </Plot>
  );
}

function pair({ x, y }: Point): readonly [number, number] {
  return [x, y];
}
