import { Callout } from "@/lib/ui/callout";
import { Row } from "@/lib/ui/row";

/** Said in place of an explanation of which a number failed its second computation. */
export function RefusedExplanation() {
  return (
    <Row kind="bare" label="Withheld">
      <Callout tone="depends">
        <p>
          <b>This explanation is not shown.</b> Every number in it is computed twice, and two
          computations did not agree. Nothing of your answer or your mark is affected. The other
          choices are explained as usual.
        </p>
      </Callout>
    </Row>
  );
}
