import { Figure } from "@/lib/ui/figure";
import { Plot, type PlotLabel } from "@/lib/ui/plot";
import { PlotDots } from "@/lib/ui/plot-marks";
import { Table } from "@/lib/ui/table";
import { PER_CENT, SHARE } from "../format";
import type { ItemReport } from "../item-report";
import { mapLabels } from "../map-labels";
import { MeasuredNumber } from "./measured";

/** A little room, so that “100%” stays within a phone’s edge. */
const X_TO = 1.08;
/** The plot on a phone, and a digit of a label, in pixels: wider, there is only more room. */
const NARROWEST = 320;
const DIGIT = 8;

/** Where each question stands: how easy it is, and how well it tells learners apart. */
export function ItemMap({ items }: { readonly items: readonly ItemReport[] }) {
  const placed = items.flatMap(({ item, position, statistics }) => {
    const { facility, discriminationIndex } = statistics;
    return facility.value === null || discriminationIndex.value === null
      ? []
      : [
          {
            key: item.key,
            position,
            title: item.title,
            x: facility.value,
            y: discriminationIndex.value,
            across: facility.interval,
            up: discriminationIndex.interval,
          },
        ];
  });
  if (placed.length === 0) {
    return <p>No question can be placed yet: it takes answers that differ.</p>;
  }
  const lowest = Math.min(0, ...placed.map(({ y, up }) => up?.low ?? y));
  const from = Math.max(-100, Math.floor(lowest / 20) * 20);
  const perPixel = (100 - from) / NARROWEST;
  const places = mapLabels(
    placed.map(({ key, position, x, y }) => ({
      key,
      x: (x * NARROWEST) / X_TO,
      y: (y - from) / perPixel,
      width: DIGIT * String(position).length,
    })),
    { width: NARROWEST },
  );
  const labels = placed.flatMap(({ key, position, x, y }, index): readonly PlotLabel[] => {
    const { side, up } = places[index] ?? { side: "right", up: 0 };
    return [{ key, x, y: y + up * perPixel, text: position, place: side }];
  });
  return (
    <Figure
      name="Figure 2."
      caption="Each question by facility, to the right, and discrimination, upwards, with its 95% intervals. Good questions stand high; those below the line at zero are done worse by better learners."
      data={<MapTable items={items} />}
    >
      <Plot
        x={{ from: 0, to: X_TO }}
        y={{ from, to: 100 }}
        summary={`Questions by facility and discrimination. ${placed
          .map(
            ({ position, x, y }) =>
              `Question ${String(position)}: facility ${SHARE.value(x)}, discrimination ${PER_CENT.value(y)}.`,
          )
          .join(" ")}`}
        xTicks={[
          { at: 0, label: "0%" },
          { at: 0.5, label: "50%" },
          { at: 1, label: "100%" },
        ]}
        yTicks={[
          ...(from < 0 ? [{ at: 0, label: "0%" }] : []),
          { at: 50, label: "50%" },
          { at: 100, label: "100%" },
        ]}
        unit=""
        labels={labels}
      >
        {placed.map(({ key, x, y, across, up }) => (
          <g key={key} className="whiskers">
            {across !== null && (
              <path
                className="whisker"
                d={`M${String(across.low)} ${String(y)}H${String(across.high)}`}
              />
            )}
            {up !== null && (
              <path
                className="whisker"
                d={`M${String(x)} ${String(Math.max(from, up.low))}V${String(up.high)}`}
              />
            )}
          </g>
        ))}
        <PlotDots tone="l1" points={placed.map(({ x, y }) => [x, y])} />
      </Plot>
    </Figure>
  );
}

function MapTable({ items }: { readonly items: readonly ItemReport[] }) {
  return (
    <Table
      corner="Question"
      columns={[
        { key: "facility", head: "Facility" },
        { key: "discrimination", head: "Discrimination" },
      ]}
      groups={[
        items.map(({ item, position, statistics }) => ({
          key: item.key,
          head: `${String(position)}. ${item.title}`,
          cells: [
            <MeasuredNumber key="f" of={statistics.facility} format={SHARE} isInline />,
            <MeasuredNumber
              key="d"
              of={statistics.discriminationIndex}
              format={PER_CENT}
              isInline
            />,
          ],
        })),
      ]}
    />
  );
}
