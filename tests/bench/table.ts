import type { Figure } from "./part";

/** Figures as lines of a table, the columns as wide as what stands in them. */
export function table(figures: readonly Figure[]): string {
  const rows = [
    ["", "measured", "aim", "", "from"],
    ...figures.map(({ what, measured, aim, from }) => [
      what,
      measured,
      aim?.words ?? "",
      aim === undefined ? "" : aim.met ? "met" : "MISSED",
      from ?? "",
    ]),
  ];
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
