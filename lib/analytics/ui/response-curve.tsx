import type { ItemResponse } from "@/lib/statistics/response/item-response";
import { Plot } from "@/lib/ui/plot";
import { PlotLine } from "@/lib/ui/plot-marks";
import { sampleCurve } from "@/lib/ui/plot-path";
import { chance } from "../finding-words";
import { inDigits } from "../format";
import { REASON_WORDS } from "../reason-words";

const WIDEST = 3;

/** The two-parameter curve of a question with how well it fits, folded: few need it. */
export function ResponseCurve({
  response,
  name,
}: {
  readonly response: ItemResponse;
  readonly name: string;
}) {
  const { discrimination: a, difficulty: b, fit, n, reliability } = response;
  const isShown = Math.abs(b) < WIDEST;
  return (
    <details className="more">
      <summary>Item response curve</summary>
      <figure>
        <Plot
          x={{ from: -WIDEST, to: WIDEST }}
          y={{ from: 0, to: 1 }}
          summary={`Probability of a right answer by ability: a logistic curve with slope parameter ${inDigits(a, 2)} and difficulty ${inDigits(b, 2)}.`}
          xTicks={[-2, 0, 2].map((at) => ({
            at,
            label: at === 0 ? "mean of the class" : `${inDigits(at, 0)} SD`,
          }))}
          yTicks={[
            { at: 0.5, label: "50%" },
            { at: 1, label: "100% right" },
          ]}
          unit=""
          // Under the line at 50%, right of a curve that rises.
          labels={isShown ? [{ key: "b", x: b, y: 0.44, text: `b = ${inDigits(b, 2)}` }] : []}
        >
          <PlotLine
            tone="l1"
            points={sampleCurve((x) => 1 / (1 + Math.exp(-a * (x - b))), -WIDEST, WIDEST)}
          />
        </Plot>
        <figcaption>
          <b>{name}</b> Two-parameter logistic curve from {n} answers: a = {inDigits(a, 2)}{" "}
          (standard error {inDigits(response.discriminationStandardError, 2)}), b = {inDigits(b, 2)}{" "}
          ({inDigits(response.difficultyStandardError, 2)}), with ability in standard deviations of
          the class and {inDigits(100 * reliability, 0)}% as the reliability of the score on the
          other questions.
        </figcaption>
      </figure>
      <p>
        {fit.value === null
          ? `How well it fits cannot be tested: ${REASON_WORDS[fit.reason]}.`
          : `${fit.value.p < 0.05 ? "The curve does not describe the answers well." : "Nothing says that the curve does not fit."} ${chance(fit.value.p)}`}{" "}
        It takes the other questions as a measurement of one ability; with few of them its slope is
        rough.
      </p>
    </details>
  );
}
