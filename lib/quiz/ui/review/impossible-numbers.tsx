import { capital } from "@/lib/quiz/explanation/capital";
import { Callout } from "@/lib/ui/callout";
import { Row } from "@/lib/ui/row";

/** Said where the numbers asked for make no question. */
export function ImpossibleNumbers({ reasons }: { readonly reasons: readonly string[] }) {
  const why = [...new Set(reasons.map(inPlainWords))].slice(0, 2);
  return (
    <Row kind="bare" label="No answer">
      <Callout tone="depends">
        <p>
          <b>This choice cannot be worked out on these numbers.</b> {why.join(" ")} Change a number
          below and work it again.
        </p>
      </Callout>
    </Row>
  );
}

/** What the engine says of an expression, as a sentence for somebody who has typed two numbers. */
function inPlainWords(reason: string): string {
  if (reason.endsWith("it is a tie")) {
    return "Two groups are level here, so no one group is the nearer, the larger or the like.";
  }
  if (reason.includes("divides by zero")) return "Nothing is left here to share or to divide by.";
  return /[.!?]$/u.test(reason) ? capital(reason) : `${capital(reason)}.`;
}
