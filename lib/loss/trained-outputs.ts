import { multiply, ONE, subtract, ZERO, type Rational } from "@/lib/arithmetic/rational";
import type { Value } from "@/lib/arithmetic/value";
import { VocabularyError } from "@/lib/arithmetic/vocabulary";
import { bestOutput } from "./best-output";
import type { Loss } from "./loss";
import { minimaxOutput } from "./minimax-output";
import { exact } from "./quantity";
import type { Rule } from "./rule";
import type { Group } from "./scenario";
import { knownGroups, type Setting } from "./setting";
import type { WeightedTarget } from "./weighted-target";

/** What the model puts out for one thing that the input can show. */
export interface TrainedOutput {
  /** The group that the input shows, or null when it shows nothing. */
  readonly seen: string | null;
  readonly value: Value;
  /** What the output was trained on: every group, weighted by how often it is seen this way. */
  readonly targets: readonly WeightedTarget[];
  /** The chance that a group is seen this way. */
  readonly chance: (group: string) => Rational;
}

/**
 * The outputs that training ends at, one for each thing that the input can show: one altogether
 * under `fixed` and `shared`, one for each group under `flipped` and `known`. Throws
 * `VocabularyError` where there is no such list (`noisy`) or the assumptions do not suffice.
 */
export function trainedOutputs(rule: Rule, setting: Setting): readonly TrainedOutput[] {
  const groups = knownGroups(setting);
  return channels(setting, groups).map(({ seen, chance }) => {
    const targets = groups.flatMap(({ name, brightness, share }) => {
      const weight = multiply(rule.kind === "balanced" ? ONE : share, chance(name));
      return weight.numerator === 0n ? [] : [{ target: brightness, weight }];
    });
    return { seen, chance, targets, value: chosen(rule, setting, groups, targets) };
  });
}

type Channel = Pick<TrainedOutput, "seen" | "chance">;

function channels({ output }: Setting, groups: readonly Group[]): readonly Channel[] {
  switch (output?.kind) {
    case undefined:
      throw new VocabularyError("this needs to know what the model can put out");
    case "fixed":
    case "shared":
      return [{ seen: null, chance: () => ONE }];
    case "known":
      return groups.map(({ name }) => ({
        seen: name,
        chance: (group) => (group === name ? ONE : ZERO),
      }));
    case "flipped": {
      const { q } = output;
      if (groups.length !== 2) {
        throw new VocabularyError("an input that is flipped is defined for exactly two groups");
      }
      return groups.map(({ name }) => ({
        seen: name,
        chance: (group) => (group === name ? subtract(ONE, q) : q),
      }));
    }
    case "noisy":
      throw new VocabularyError(
        "under a noisy input there is an output for every input, not one best one",
      );
  }
}

function chosen(
  rule: Rule,
  { scale, output }: Setting,
  groups: readonly Group[],
  targets: readonly WeightedTarget[],
): Value {
  switch (rule.kind) {
    case "loss":
    case "balanced":
      checkSpreads(rule.loss, groups);
      return bestOutput(rule.loss, targets);
    case "beside":
      checkSpreads(rule.loss, groups);
      return bestOutput(rule.loss, targets, {
        push: rule.push,
        factor: rule.factor,
        range: [ZERO, scale],
      });
    case "minimax": {
      const [only, other] = targets;
      if (only && !other) return exact(only.target);
      if (output?.kind === "flipped") {
        throw new VocabularyError("minimax is defined for one shared output or known groups");
      }
      return exact(minimaxOutput(groups));
    }
  }
}

/** With a spread, only a loss that needs no more than its variance has a best output here. */
function checkSpreads(loss: Loss, groups: readonly Group[]): void {
  const spreading = groups.find(({ spread }) => spread.numerator !== 0n);
  if (spreading && !loss.meanOverSpread) {
    throw new VocabularyError(
      `${loss.label} needs the whole distribution of “${spreading.name}”, not only its spread`,
    );
  }
}
