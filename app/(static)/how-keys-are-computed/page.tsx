import type { Metadata } from "next";

import { LinkButton } from "@/lib/ui/link-button";
import { Maths } from "@/lib/ui/maths";
import { Row } from "@/lib/ui/row";
import { ThreeQuestions } from "@/lib/ui/three-questions";
import { Verdict } from "@/lib/ui/verdict";

export const metadata: Metadata = {
  title: "How keys are computed",
  description: "Every choice is a claim, and every claim is decided by a computation you can read.",
};

export default function HowKeysAreComputedPage() {
  return (
    <>
      <Row kind="lead" label="How it works">
        <h1>No answer is typed in. Every key is computed.</h1>
      </Row>
      <Row label="A claim" kind="bare" prose>
        <p>
          Each choice of a question is written twice: as a sentence for you, and as a formula for
          the machine. “Going from L1 to L2 raises the bright group’s share of the total” is, to the
          machine, this:
        </p>
        <Maths
          display
          tex="\mathrm{share}(\mathrm{L2},\,\mathrm{bright}) > \mathrm{share}(\mathrm{L1},\,\mathrm{bright})"
          speech="the share of L2 that is the bright group’s is greater than its share of L1"
        />
        <p>
          The question supplies the assumptions: how bright the groups are, how many images each
          has, what the model predicts. From the two together the machine works out whether the
          claim holds. The steps it takes are the steps you are shown.
        </p>
      </Row>
      <Row
        label="Exact numbers"
        prose
        note={
          <p>
            The usual floating-point arithmetic makes 0.6400000000000001 of{" "}
            <Maths tex="(0.9-0.1)^2" speech="0.9 minus 0.1, squared" />.
          </p>
        }
      >
        <p>
          0.9 is nine tenths, not the nearest binary fraction. Sums are done with whole numerators
          and denominators, so that a tie is a tie, and 25/26 is shown as a fraction before it is
          shown as ≈ 0.962. Where a root or an exponential leaves no exact form, the result is
          marked ≈.
        </p>
      </Row>
      <Row label="Four verdicts">
        <ul className="verdicts">
          <li>
            <Verdict kind="always" title="Always">
              <p>The claim holds under every assumption that the question allows.</p>
            </Verdict>
          </li>
          <li>
            <Verdict kind="never" title="Never">
              <p>It fails under all of them.</p>
            </Verdict>
          </li>
          <li>
            <Verdict kind="depends" title="It depends">
              <p>It holds under some. The explanation says on what it hangs.</p>
            </Verdict>
          </li>
          <li>
            <Verdict kind="undetermined" title="Undetermined">
              <p>
                The assumptions do not settle it. With two equal groups every value between them is
                a best L1 output, so a claim about “the” best one has no answer.
              </p>
            </Verdict>
          </li>
        </ul>
      </Row>
      <Row
        label="Three questions"
        prose
        note={
          <>
            <h3>Beside each verdict</h3>
            <ThreeQuestions current="share" />
          </>
        }
      >
        <p>
          Most quarrels about losses mix up three questions. How large is the <b>number</b>? That
          changes with the units. What <b>share</b> of the total does a group get? There units
          cancel. Where is the <b>optimum</b>, and what error does each group keep there? An
          explanation always says which of the three it answers.
        </p>
      </Row>
      <Row label="Two keys" prose>
        <p>
          A question may also carry a key that somebody published. When that key and the computed
          one disagree, you see both, side by side, and neither replaces the other.
        </p>
      </Row>
      <Row label="A second look" prose>
        <p>
          Before an explanation is shown, its sums are worked again. If one of them does not come
          out, the explanation is held back, and the page says so.
        </p>
        <p className="actions">
          <LinkButton look="primary" href="/quizzes/fairness">
            Take the fairness quiz
          </LinkButton>
        </p>
      </Row>
    </>
  );
}
