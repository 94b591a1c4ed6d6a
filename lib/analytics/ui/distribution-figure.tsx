import { Figure } from "@/lib/ui/figure";
import { Plot } from "@/lib/ui/plot";
import { roundTicks } from "@/lib/ui/plot-scale";
import { Table } from "@/lib/ui/table";
import { inDigits } from "../format";
import { histogram, type HistogramBin } from "../histogram";
import type { ClassReport } from "../report";
import { PlotColumns } from "./plot-columns";

/** How many attempts have which total. */
export function DistributionFigure({ report }: { readonly report: ClassReport }) {
  const { distribution, maxTotal, totals } = report;
  const bins = histogram(distribution, maxTotal);
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const mean = totals.mean.value ?? 0;
  const commonest = bins.find(({ count }) => count === most);
  return (
    <Figure
      name="Figure 1."
      caption="Attempts by total score. The dotted line is the mean."
      data={<DistributionTable bins={bins} n={totals.n} />}
    >
      <Plot
        x={{
          from: Math.min(0, ...bins.map(({ from }) => from)),
          to: Math.max(maxTotal, ...bins.map(({ to }) => to)),
        }}
        y={{ from: 0, to: most * 1.1 }}
        summary={`Distribution of ${String(totals.n)} total scores from 0 to ${String(maxTotal)}. The mean is ${inDigits(mean, 2)}.${
          commonest === undefined
            ? ""
            : commonest.total === null
              ? ` The commonest scores are ${range(commonest)}.`
              : ` The commonest is ${range(commonest)}.`
        }`}
        xTicks={roundTicks(0, maxTotal, 6).map((at) => ({ at, label: at }))}
        yTicks={roundTicks(0, most, 3)
          .filter((at) => Number.isInteger(at))
          .map((at) => ({ at, label: at === 0 ? "" : at }))}
        unit="attempts"
      >
        <PlotColumns columns={bins.map(({ from, to, count }) => ({ from, to, height: count }))} />
        <path className="drop" d={`M${String(mean)} 0V${String(most * 1.1)}`} />
      </Plot>
    </Figure>
  );
}

const range = ({ from, to, total }: HistogramBin): string =>
  total === null ? `${inDigits(from, 1)} to ${inDigits(to, 1)}` : String(total);

function DistributionTable({
  bins,
  n,
}: {
  readonly bins: readonly HistogramBin[];
  readonly n: number;
}) {
  return (
    <Table
      corner="Total score"
      columns={[
        { key: "count", head: "Attempts" },
        { key: "share", head: "Share" },
      ]}
      groups={[
        bins.map((bin) => ({
          key: String(bin.from),
          head: range(bin),
          cells: [bin.count, `${inDigits((100 * bin.count) / Math.max(1, n), 1)}%`],
        })),
      ]}
    />
  );
}
