export interface PlotColumn {
  readonly from: number;
  readonly to: number;
  readonly height: number;
}

/** Columns from the base line up, in data units, with a hair of paper between them. */
export function PlotColumns({ columns }: { readonly columns: readonly PlotColumn[] }) {
  return (
    <>
      {columns.map(({ from, to, height }) => {
        const gap = (to - from) * 0.06;
        return (
          <rect
            key={from}
            className="column"
            x={from + gap}
            y={0}
            width={to - from - 2 * gap}
            height={height}
          />
        );
      })}
    </>
  );
}
