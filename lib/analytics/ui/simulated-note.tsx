import { Callout } from "@/lib/ui/callout";

/** Says of a report that nobody gave its answers. */
export function SimulatedNote() {
  return (
    <Callout>
      <b>Simulated class.</b> Nobody gave these answers. They were made up by a rule for the
      questions as they are, with one wrong choice that competes with the key, one question on which
      most are too sure, and misconceptions that come back. They are kept nowhere and count in no
      other report.
    </Callout>
  );
}
