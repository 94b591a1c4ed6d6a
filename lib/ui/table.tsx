import { Fragment, type ReactNode } from "react";

import { classNames } from "./class-names";

export interface TableColumn {
  readonly key: string;
  readonly head: ReactNode;
  /** The head in plain words, shown beside each cell where a phone stacks the table. */
  readonly label?: string;
}

export interface TableRow {
  readonly key: string;
  readonly head: ReactNode;
  /** One cell a column, in the order of the columns. */
  readonly cells: readonly ReactNode[];
}

/**
 * A table: rules above, below and under the head, no verticals. `groups` are separated by
 * hairlines. `maths` sets the cells in the reading face; `stack` turns rows into blocks on phones.
 */
export function Table({
  caption,
  corner,
  columns,
  groups,
  maths = false,
  stack = false,
}: {
  readonly caption?: ReactNode;
  /** Heading of the first column, where the row heads need one. */
  readonly corner?: ReactNode;
  readonly columns: readonly TableColumn[];
  readonly groups: readonly (readonly TableRow[])[];
  readonly maths?: boolean;
  readonly stack?: boolean;
}) {
  return (
    <table className={classNames("tbl", maths && "maths", stack && "stack")}>
      {caption !== undefined && <caption>{caption}</caption>}
      <thead>
        <tr>
          {corner === undefined ? <td /> : <th scope="col">{corner}</th>}
          {columns.map((column) => (
            <th scope="col" key={column.key}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((rows) => (
        <tbody key={rows.map((row) => row.key).join()}>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.head}</th>
              {columns.map((column, index) => (
                <td key={column.key} data-label={column.label}>
                  {row.cells[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** A cell's value with small print under it (`≈ 0.962`, `0.4 − 0.9`); `changed` marks it. */
export function Cell({
  value,
  about,
  changed = false,
}: {
  readonly value: ReactNode;
  readonly about?: ReactNode;
  readonly changed?: boolean;
}) {
  const Value = changed ? "mark" : Fragment;
  return (
    <>
      <Value>{value}</Value>
      {about !== undefined && <span className="about"> {about}</span>}
    </>
  );
}
