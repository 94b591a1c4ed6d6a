import type { OptionStatistics } from "@/lib/statistics/option/option-statistics";
import { Figure } from "@/lib/ui/figure";
import { Plot, type PlotLabel } from "@/lib/ui/plot";
import { linePath, type Point } from "@/lib/ui/plot-path";
import { Table } from "@/lib/ui/table";
import { choiceName } from "../choice-name";
import { spreadLabels } from "../curve-labels";
import { inPercent, SHARE } from "../format";
import { MeasuredNumber } from "./measured";

const FIFTHS = ["lowest", "2nd", "middle", "4th", "highest"] as const;

/** Labels are 20 px high in a plot of 328 px on a phone. */
const ROOM = { gap: 0.063, low: 0.04, high: 0.985 } as const;

/** The share of each fifth that ticks each option, a line each, labelled at both ends. */
export function CurvesFigure({
  options,
  right,
  flagged,
  name,
}: {
  readonly options: readonly OptionStatistics[];
  readonly name: string;
  readonly right: readonly string[];
  /** The option that the gravest finding is about. */
  readonly flagged: string | null;
}) {
  const shown = options.find(({ option }) => option === flagged);
  const band = shown === undefined ? "" : bandPath(shown);
  const left = labelsAt(options, flagged, "left");
  const half = sideOfHalf(left);
  return (
    <Figure
      name={name}
      caption={`A choice that is true (full line) should rise to the right, one that is false (dashed) should fall.${
        flagged === null ? "" : ` Band: 95% interval for ${choiceName(flagged)}.`
      }`}
      data={<CurvesTable options={options} />}
    >
      <Plot
        x={{ from: 0.1, to: 5.9 }}
        y={{ from: 0, to: 1 }}
        summary={`Share of each fifth that ticks each choice. ${options.map(inWords).join(" ")}`}
        xTicks={FIFTHS.map((label, place) => ({ at: place + 1, label }))}
        yTicks={[
          { at: 0.5, label: "50%", place: half },
          { at: 1, label: "100% tick it" },
        ]}
        unit=""
        labels={[...left, ...labelsAt(options, flagged, "right")]}
      >
        {band !== "" && <path className="band" d={band} />}
        {options
          .filter(({ option }) => option !== flagged)
          .map((option) => (
            <OptionLine
              key={option.option}
              option={option}
              isTrue={right.includes(option.option)}
              tone="other"
            />
          ))}
        {shown !== undefined && (
          <OptionLine option={shown} isTrue={right.includes(shown.option)} tone="l2" />
        )}
      </Plot>
    </Figure>
  );
}

function OptionLine({
  option,
  isTrue,
  tone,
}: {
  readonly option: OptionStatistics;
  readonly isTrue: boolean;
  readonly tone: "other" | "l2";
}) {
  return <path className={isTrue ? tone : `${tone} is-false`} d={linePath(pointsOf(option))} />;
}

/** Fifths that nobody is in are passed over. */
const pointsOf = ({ curve }: OptionStatistics): readonly Point[] =>
  curve.flatMap(({ share }, place) =>
    share.value === null ? [] : [[place + 1, share.value] as const],
  );

function bandPath({ curve }: OptionStatistics): string {
  const edges = curve.flatMap(({ share }, place) =>
    share.value === null || share.interval === null
      ? []
      : [{ x: place + 1, low: share.interval.low, high: share.interval.high }],
  );
  if (edges.length < 2) return "";
  const upper = edges.map(({ x, high }) => [x, high] as const);
  const lower = edges.map(({ x, low }) => [x, low] as const).reverse();
  return `${linePath([...upper, ...lower])}z`;
}

function labelsAt(
  options: readonly OptionStatistics[],
  flagged: string | null,
  side: "left" | "right",
): readonly PlotLabel[] {
  const ends = options.flatMap((option) => {
    const points = pointsOf(option);
    const [x, share] = (side === "left" ? points[0] : points.at(-1)) ?? [];
    return x === undefined || share === undefined
      ? []
      : [{ key: option.option, x, y: share, share }];
  });
  return spreadLabels(ends, ROOM).map(({ key, x, y, share }) => ({
    key: `${side} ${key}`,
    x,
    y,
    place: side,
    text: `${choiceName(key)} ${inPercent(share)}`,
    line: key === flagged ? "l2" : "l1",
  }));
}

/** On which side of its line “50%” stands: where fewer labels of the left end are in its way. */
function sideOfHalf(left: readonly PlotLabel[]): "above" | "below" {
  const within = (low: number, high: number): number =>
    left.filter(({ y }) => y > low && y < high).length;
  return within(0.47, 0.6) > within(0.4, 0.53) ? "below" : "above";
}

function inWords(option: OptionStatistics): string {
  const points = pointsOf(option);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return "";
  return `${choiceName(option.option)} goes from ${inPercent(first[1])} to ${inPercent(last[1])}.`;
}

function CurvesTable({ options }: { readonly options: readonly OptionStatistics[] }) {
  return (
    <Table
      stack
      corner="Choice"
      columns={FIFTHS.map((fifth) => ({ key: fifth, head: fifth, label: fifth }))}
      groups={[
        [
          {
            key: "learners",
            head: "Learners",
            cells: FIFTHS.map((_, place) => options[0]?.curve[place]?.n ?? 0),
          },
        ],
        options.map(({ option, curve }) => ({
          key: option,
          head: choiceName(option),
          cells: curve.map(({ n, share }, place) =>
            n === 0 ? (
              <span key={place} className="about">
                nobody in it
              </span>
            ) : (
              <MeasuredNumber key={place} of={share} format={SHARE} />
            ),
          ),
        })),
      ]}
    />
  );
}
