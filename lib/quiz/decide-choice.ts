import { read } from "@/lib/arithmetic/read";
import { decide } from "@/lib/loss/decide";
import type { Decision } from "@/lib/loss/decision";
import { brokenLimits } from "./broken-limits";
import type { Choice, Question } from "./schema-question";
import { WorldError, substituteInStatement, worldOf, type Parameters, type World } from "./world";

/**
 * The world that a choice speaks of: its own assumptions where it has some. Throws `WorldError` for
 * numbers that make no scenario or break a limit of the question.
 */
export function worldOfChoice(
  question: Pick<Question, "scenario" | "limits">,
  choice: Pick<Choice, "claim">,
  parameters: Parameters,
): World {
  const broken = brokenLimits(question.limits, parameters);
  if (broken.length > 0) throw new WorldError(broken);
  return worldOf(choice.claim.scenario ?? question.scenario, parameters);
}

/** The engine's word on the claim of a choice, in its world. */
export function decideChoice(choice: Pick<Choice, "claim">, world: World): Decision {
  const { statement, problems } = read(choice.claim.expression);
  if (!statement) return { kind: "undecided", problems };
  return decide(substituteInStatement(statement, world.parameters), world.open);
}

/** A choice is right exactly when the verdict on its claim is the one that it says. */
export function isRight(choice: Pick<Choice, "claim">, decision: Decision): boolean {
  return decision.kind === "decided" && decision.verdict === choice.claim.says;
}
