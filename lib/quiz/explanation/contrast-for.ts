import type { Scenario } from "@/lib/loss/scenario";
import type { Choice } from "../schema-question";
import type { Calculator } from "./calculator";
import type { Contrast } from "./contrast";
import { contrastErrors } from "./contrast-errors";
import { contrastOptimum } from "./contrast-optimum";
import { factorIn } from "./factor-in";

/** The pair that fits the question: at the prediction, or at the optimum where training ends. */
export function contrastFor(
  choice: Choice,
  scenario: Scenario,
  calculator: Calculator,
): Contrast | null {
  const atOptimum = scenario.output.kind !== "fixed";
  return atOptimum
    ? contrastOptimum(choice, scenario, calculator)
    : contrastErrors(scenario, calculator, factorIn(choice, calculator));
}
