import type { Section } from "@/lib/quiz/explanation/explanation";
import type { HeldBack } from "@/lib/quiz/explanation/held-back";
import { Figure } from "@/lib/ui/figure";
import { Row } from "@/lib/ui/row";
import { Table } from "@/lib/ui/table";
import { Folded } from "./folded";
import { LivePlot } from "./live-plot";

/** The figure on the learner's numbers, with a slider where scripts run, and its data as a table. */
export function PlotRow({
  section,
  heldBack,
}: {
  readonly section: Extract<Section, { readonly kind: "plot" }>;
  readonly heldBack: HeldBack;
}) {
  const { model, caption, table } = section;
  const [corner, ...columns] = table.head;
  const hasKink = model.kind === "losses" || model.kind === "slopes";
  return (
    <Row
      label="Plot"
      {...(hasKink
        ? {
            note: (
              <p className="small">
                At exactly 0 the L1 line has a kink; its slope there is taken as 0.
              </p>
            ),
          }
        : {})}
    >
      <Folded part="plot" heldBack={heldBack}>
        <Figure
          name="Figure 1."
          caption={caption}
          data={
            <Table
              maths
              corner={corner}
              columns={columns.map((head) => ({ key: head, head, label: head }))}
              groups={[table.rows.map(([head = "", ...cells]) => ({ key: head, head, cells }))]}
            />
          }
        >
          <LivePlot model={model} />
        </Figure>
      </Folded>
    </Row>
  );
}
