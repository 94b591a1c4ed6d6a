import { CheckedSum } from "./checked-sum";

/** What checking a learner's sums looks like. The page computes the marks. */
export function SumsGlimpse() {
  return (
    <section>
      <h2>Sums are checked, not believed</h2>
      <blockquote className="said">
        <p>
          With 0.9 against 0.1 I get <CheckedSum text="(0.9 - 0.1)^2 = 0.8" />, and that is no
          better than L1.
        </p>
        <p>
          The share would be <CheckedSum text="0.25/0.26 = 0.96" />, since the bright error is{" "}
          <CheckedSum text="|0.4 - 0.9| = 0.5" />.
        </p>
      </blockquote>
      <p className="small">
        A tick says that the arithmetic checks, never that the conclusion is right.{" "}
        <span className="no-print">Press a mark for the steps.</span>
      </p>
    </section>
  );
}
