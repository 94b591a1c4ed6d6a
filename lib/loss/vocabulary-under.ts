import type { Vocabulary } from "@/lib/arithmetic/vocabulary";
import { closedScenario } from "./closed-scenario";
import type { OpenScenario } from "./open-scenario";
import { settingOf } from "./setting";
import type { Subject } from "./subject";
import { vocabularyOf } from "./vocabulary";

/**
 * What words mean for an expression that is only worked out, and claims nothing. A word that needs
 * what the scenario leaves open is refused, and says what that is. An open output matters to what
 * speaks of training; a word that needs a prediction may be given one, or asks for it.
 */
export function vocabularyUnder(scenario: OpenScenario, subject: Subject): Vocabulary {
  if (scenario.groups.length === 0) return vocabularyOf(null);
  const { output } = scenario;
  const isOpen = output === null && subject === "optimum";
  const closed = isOpen
    ? null
    : closedScenario({ ...scenario, output: output ?? { kind: "shared" }, free: [] });
  return closed ? vocabularyOf(settingOf(closed)) : vocabularyOf(null, lackOf(scenario));
}

function lackOf({ groups }: OpenScenario): string {
  const lacks = [
    ...(groups.some(({ share }) => share === null) ? ["shares"] : []),
    ...(groups.some(({ brightness }) => brightness === null) ? ["brightness"] : []),
  ];
  const what = lacks.length > 0 ? `the groups' ${lacks.join(" and ")}` : "the kind of output";
  return `${what}, which this scenario leaves open`;
}
