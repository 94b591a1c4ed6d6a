import { Icon } from "@/lib/ui/icon";
import type { PendingImport } from "../../import/response-import";

type PreviewCell = PendingImport["preview"][number]["cells"][number];

/** The first lines as they were read, the right answers marked. It is as wide as the file, and scrolls. */
export function PreviewTable({
  columns,
  preview,
  settings,
}: Pick<PendingImport, "columns" | "preview" | "settings">) {
  const shown = columns.flatMap(({ name }, index) => {
    const role = settings.columns[index]?.role;
    return role === undefined || role === "ignored" || role === "learner" ? [] : [{ name, index }];
  });
  return (
    <div className="scrolls" tabIndex={0} role="region" aria-label="The first lines">
      <table className="tbl preview">
        <caption>
          A tick stands beside every right answer. Columns that are not kept are left out.
        </caption>
        <thead>
          <tr>
            <th scope="col">Line</th>
            {shown.map(({ name, index }) => (
              <th scope="col" key={index}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.map(({ line, cells }) => (
            <tr key={line}>
              <th scope="row">{line.toLocaleString("en-GB")}</th>
              {shown.map(({ index }) => (
                <td key={index}>
                  <Answer cell={cells[index]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Answer({ cell }: { readonly cell: PreviewCell | undefined }) {
  if (cell === undefined) return null;
  if (cell.isRight !== true) return cell.text === "" ? "–" : cell.text;
  return (
    <span className="is-right">
      {cell.text}
      <Icon name="tick" />
      <span className="sr"> right</span>
    </span>
  );
}
