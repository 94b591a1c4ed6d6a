import type { Contrast, ContrastCell } from "@/lib/quiz/explanation/contrast";
import { displayInProse } from "@/lib/quiz/display-in-prose";
import { splitDisplay } from "@/lib/quiz/explanation/shown-number";
import { Maths } from "@/lib/ui/maths";
import { Swatch } from "@/lib/ui/swatch";
import { Cell, Table } from "@/lib/ui/table";

/** Two cases side by side through the same steps; what L2 changes is marked. */
export function ContrastTable({ contrast }: { readonly contrast: Contrast }) {
  return (
    <Table
      maths
      caption={
        <>
          <b>Table 1.</b> {contrast.caption}
        </>
      }
      columns={contrast.columns.map(({ head, under, brightness }) => ({
        key: head,
        head: (
          <>
            {brightness !== null && <Swatch brightness={brightness} />} {head}
            <br />
            {under}
          </>
        ),
      }))}
      groups={contrast.blocks.map((rows) =>
        rows.map(({ head, tex, endsAt, cells }) => ({
          key: head,
          head: (
            <>
              {head} {tex !== undefined && <Maths tex={tex} />}
              {endsAt !== undefined && (
                <span className="about">ends at {displayInProse(endsAt.value).text}</span>
              )}
            </>
          ),
          cells: cells.map((cell, index) => <ContrastValue key={index} cell={cell} />),
        })),
      )}
    />
  );
}

function ContrastValue({ cell }: { readonly cell: ContrastCell }) {
  if (cell.number === null) return <span className="small">none</span>;
  const { main, about } = splitDisplay(cell.number.display);
  const small = cell.working ?? about;
  return (
    <Cell
      value={main}
      changed={cell.isChanged}
      {...(small === undefined ? {} : { about: small })}
    />
  );
}
