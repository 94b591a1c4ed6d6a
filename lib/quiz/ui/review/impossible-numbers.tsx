import { Callout } from "@/lib/ui/callout";
import { Row } from "@/lib/ui/row";

/** Said where the numbers asked for make no question. */
export function ImpossibleNumbers({ reasons }: { readonly reasons: readonly string[] }) {
  return (
    <Row kind="bare" label="No answer">
      <Callout tone="depends">
        <p>
          <b>This choice cannot be worked out on these numbers.</b> Often two groups are equally
          near, or nothing is left to share. Change a number below and work it again.
        </p>
        {reasons.slice(0, 2).map((reason) => (
          <p key={reason} className="small">
            {reason}
          </p>
        ))}
      </Callout>
    </Row>
  );
}
