import { Figure } from "@/lib/ui/figure";
import { Plot } from "@/lib/ui/plot";
import { PlotDots } from "@/lib/ui/plot-marks";
import { Table } from "@/lib/ui/table";
import { PER_CENT, SHARE } from "../format";
import type { ItemReport } from "../item-report";
import { MeasuredNumber } from "./measured";

/** Where each question stands: how easy it is, and how well it tells learners apart. */
export function ItemMap({ items }: { readonly items: readonly ItemReport[] }) {
  const placed = items.flatMap(({ item, position, statistics }) => {
    const { facility, discriminationIndex } = statistics;
    return facility.value === null || discriminationIndex.value === null
      ? []
      : [
          {
            ...{ key: item.key, position, title: item.title },
            ...{ x: facility.value, y: discriminationIndex.value },
            ...{ across: facility.interval, up: discriminationIndex.interval },
          },
        ];
  });
  if (placed.length === 0) {
    return <p>No question can be placed yet: it takes answers that differ.</p>;
  }
  const lowest = Math.min(0, ...placed.map(({ y, up }) => up?.low ?? y));
  const from = Math.max(-100, Math.floor(lowest / 20) * 20);
  return (
    <Figure
      name="Figure 2."
      caption="Each question by facility, to the right, and discrimination, upwards, with its 95% intervals. Good questions stand high; those below the line at zero are done worse by better learners."
      data={<MapTable items={items} />}
    >
      <Plot
        // A little room, so that “100%” stays within a phone’s edge.
        x={{ from: 0, to: 1.08 }}
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
        labels={placed.map(({ key, position, x, y }) => ({
          // Beside and above the point, clear of both whiskers.
          ...{ key, x, y: y + 6, text: position },
          place: x > 0.92 ? "left" : "right",
        }))}
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
