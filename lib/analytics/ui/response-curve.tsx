import { wilson } from "@/lib/statistics/interval/wilson";
import type { ItemResponse } from "@/lib/statistics/response/item-response";
import { Figure } from "@/lib/ui/figure";
import { Plot } from "@/lib/ui/plot";
import { PlotDots, PlotLine } from "@/lib/ui/plot-marks";
import { linePath } from "@/lib/ui/plot-path";
import { Table } from "@/lib/ui/table";
import { chance } from "../finding-words";
import { inDigits, inPercent, SHARE } from "../format";
import { REASON_WORDS } from "../reason-words";
import { MeasuredNumber } from "./measured";

const WIDEST = 3;

/** The two-parameter curve of a question with how well it fits, folded: few need it. */
export function ResponseCurve({
  response,
  name,
}: {
  readonly response: ItemResponse;
  readonly name: string;
}) {
  const { discrimination: a, difficulty: b, n, reliability } = response;
  return (
    <details className="more">
      <summary>Item response curve</summary>
      <Figure
        name={name}
        caption={
          <>
            Two-parameter logistic curve from {n} answers: a = {inDigits(a, 2)} (standard error{" "}
            {inDigits(response.discriminationStandardError, 2)}), b = {inDigits(b, 2)} (
            {inDigits(response.difficultyStandardError, 2)}), with ability in standard deviations of
            the class and {inDigits(100 * reliability, 0)}% as the reliability of the score on the
            other questions. Band: 95% interval at each ability. Points: shares right of learners
            with like scores, at the ability that their scores suggest; the less reliable the
            scores, the flatter they lie than the curve.
          </>
        }
        data={
          <>
            <CurveTable response={response} />
            <ObservedTable response={response} />
          </>
        }
      >
        <CurvePlot response={response} />
      </Figure>
      <p>
        {fitInWords(response)} It takes the other questions as a measurement of one ability; with
        few of them its slope is rough.
      </p>
    </details>
  );
}

function fitInWords({ fit }: ItemResponse): string {
  if (fit.value === null) return `How well it fits cannot be tested: ${REASON_WORDS[fit.reason]}.`;
  const { p, chiSquare, freedom } = fit.value;
  const lead =
    p < 0.05
      ? "The curve does not describe the answers well."
      : "Nothing says that the curve does not fit.";
  return `${lead} ${chance(p)} Chi-square ${inDigits(chiSquare, 1)} with ${String(freedom)} degree${freedom === 1 ? "" : "s"} of freedom (Yen’s Q1).`;
}

/** The ability that learners of a band have by their scores. */
const abilityOf = ({ z }: { readonly z: number }, reliability: number): number =>
  Math.sqrt(reliability) * z;

function CurvePlot({ response }: { readonly response: ItemResponse }) {
  const { discrimination: a, difficulty: b, curve, observed, reliability } = response;
  const upper = curve.map(({ ability, interval }) => [ability, interval.high] as const);
  const lower = curve.map(({ ability, interval }) => [ability, interval.low] as const).reverse();
  const isShown = Math.abs(b) < WIDEST;
  return (
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
      <path className="band" d={`${linePath([...upper, ...lower])}z`} />
      <PlotLine tone="l1" points={curve.map(({ ability, value }) => [ability, value] as const)} />
      <PlotDots
        tone="l2"
        points={observed
          .map((band) => [abilityOf(band, reliability), band.right / band.n] as const)
          .filter(([ability]) => Math.abs(ability) <= WIDEST)}
      />
    </Plot>
  );
}

/** Every other point of the curve: half deviations. */
function CurveTable({ response: { curve } }: { readonly response: ItemResponse }) {
  return (
    <Table
      caption="The curve, with 95% intervals."
      corner="Ability, in SD"
      columns={[{ key: "share", head: "Right" }]}
      groups={[
        curve
          .filter((_, place) => place % 2 === 0)
          .map((point) => ({
            key: String(point.ability),
            head: inDigits(point.ability, 1),
            cells: [<MeasuredNumber key="s" of={point} format={SHARE} isInline />],
          })),
      ]}
    />
  );
}

function ObservedTable({
  response: { observed, reliability },
}: {
  readonly response: ItemResponse;
}) {
  return (
    <Table
      caption="What was seen, by like scores on the other questions, lowest first."
      corner="Ability, in SD"
      columns={[
        { key: "n", head: "Learners" },
        { key: "share", head: "Right" },
        { key: "expected", head: "Expected" },
      ]}
      groups={[
        observed.map((band) => ({
          key: String(band.z),
          head: inDigits(abilityOf(band, reliability), 1),
          cells: [
            band.n,
            <MeasuredNumber
              key="s"
              of={{ value: band.right / band.n, interval: wilson(band.right / band.n, band.n) }}
              format={SHARE}
              isInline
            />,
            inPercent(band.expected / band.n),
          ],
        })),
      ]}
    />
  );
}
