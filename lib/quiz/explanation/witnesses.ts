import { ONE, add, compare, subtract } from "@/lib/arithmetic/rational";
import { read } from "@/lib/arithmetic/read";
import { claimOf, meaningfulNames } from "@/lib/loss/claim";
import type { Decision, Working } from "@/lib/loss/decision";
import type { Scenario } from "@/lib/loss/scenario";
import { workOut } from "@/lib/loss/work-out";
import type { Choice } from "../schema-question";
import { substituteInStatement, type World } from "../world";

/** A case where a claim holds and one where it fails. */
export interface Witnesses {
  readonly holds: Working;
  readonly fails: Working;
}

/**
 * For a claim that depends, the two cases that a reader follows most easily: on the numbers of the
 * question, with the prediction reflected at the midpoint, or with another input. The engine's own
 * witnesses prove as much but may lie anywhere.
 */
export function plainWitnesses(
  choice: Choice,
  world: World,
  decision: Extract<Decision, { readonly kind: "decided" }>,
  example: Scenario | null,
): Witnesses | null {
  if (decision.witnesses === null) return null;
  const { statement } = read(choice.claim.expression);
  const found = statement
    ? claimOf(substituteInStatement(statement, world.parameters), meaningfulNames(world.open))
    : null;
  if (example === null || found === null || "problem" in found) return decision.witnesses;
  const worked = candidates(example).flatMap((scenario) => {
    const { working } = workOut(found.claim, { scenario, free: new Map() });
    return working ? [working] : [];
  });
  return {
    holds: worked.find(({ truth }) => truth === "true") ?? decision.witnesses.holds,
    fails: worked.find(({ truth }) => truth === "false") ?? decision.witnesses.fails,
  };
}

function candidates(example: Scenario): readonly Scenario[] {
  const { output, groups } = example;
  const shared: Scenario = { ...example, output: { kind: "shared" } };
  const known: Scenario = { ...example, output: { kind: "known" } };
  if (output.kind !== "fixed") return [example, shared, known];
  const [first, last] = groups.toSorted((a, b) => compare(a.brightness, b.brightness));
  if (!first || !last) return [example];
  const mirrored = subtract(add(first.brightness, last.brightness), output.at);
  const isInside = mirrored.numerator >= 0n && compare(mirrored, ONE) <= 0;
  return isInside ? [example, { ...example, output: { kind: "fixed", at: mirrored } }] : [example];
}
