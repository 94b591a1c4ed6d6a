import type { Problem, Statement } from "@/lib/arithmetic/expression";
import type { Truth } from "@/lib/arithmetic/value";
import { casesOf } from "./cases";
import { claimOf, meaningfulNames, type Claim } from "./claim";
import { crossingOf } from "./crossing";
import type { Case, Decision, Verdict, Working } from "./decision";
import type { OpenScenario } from "./open-scenario";
import { prove } from "./prove";
import { truthOf, workOut } from "./work-out";

/**
 * Whether a claim holds under a scenario: always or never where the assumptions settle it, depends
 * where it holds in one case of what they leave open and fails in another, undetermined where it
 * hangs on a tie (a set of best outputs, or two approximate numbers too close to tell). The scenario
 * is one that `makeOpenScenario` has accepted. Never throws for a claim that a person can type: what
 * cannot be decided comes back as problems with positions.
 */
export function decide(statement: Statement, scenario: OpenScenario): Decision {
  const found = claimOf(statement, meaningfulNames(scenario));
  if ("problem" in found) return { kind: "undecided", problems: [found.problem] };
  return decideClaim(found.claim, scenario);
}

/** As {@link decide}, for a claim that has been taken from its statement already. */
export function decideClaim(claim: Claim, scenario: OpenScenario): Decision {
  const cases = casesOf(scenario, claim);
  const [only, another] = cases;
  if (only && !another) return decideCase(claim, only);
  return prove(claim, scenario) ?? search(claim, cases);
}

function decideCase(claim: Claim, at: Case): Decision {
  const { working, problem } = workOut(claim, at);
  if (problem) return undecided(problem);
  return {
    kind: "decided",
    verdict: verdictOf(working.truth),
    basis: { kind: "computed" },
    working,
    witnesses: null,
  };
}

/**
 * Tries every case. Cases in which the claim has no value (a share of nothing) do not count. Where
 * all agree on an equality, the sides may still cross between two cases, and it depends after all.
 */
function search(claim: Claim, cases: readonly Case[]): Decision {
  const firsts = new Map<Truth, Case>();
  let tried = 0;
  for (const at of cases) {
    const truth = truthOf(claim, at);
    if (truth === null) continue;
    tried += 1;
    if (!firsts.has(truth)) firsts.set(truth, at);
    // One case each way settles that it depends; no other case can change that.
    if (firsts.has("true") && firsts.has("false")) break;
  }
  const isOneWay = firsts.has("true") !== firsts.has("false");
  const crossing = isOneWay ? crossingOf(claim, cases) : null;
  if (crossing?.at) firsts.set(firsts.has("true") ? "false" : "true", crossing.at);
  const [holds, fails] = [firsts.get("true"), firsts.get("false")];
  const witnesses = holds && fails ? bothWorked(claim, holds, fails) : null;
  const proved = { kind: "proved" } as const;
  if (witnesses) {
    const working = witnesses.holds;
    return { kind: "decided", verdict: "depends", basis: proved, working, witnesses };
  }
  const sample = firsts.get("undetermined") ?? holds ?? fails ?? cases[0];
  const usual = crossing?.from ? (holds ?? fails) : sample;
  const { working, problem } = usual ? workOut(claim, usual) : { problem: NO_CASE };
  if (problem) return undecided(problem);
  const basis = { kind: "searched", cases: tried } as const;
  const decided = { kind: "decided", basis, working, witnesses: null } as const;
  if (!crossing?.from) return { ...decided, verdict: verdictOf(working.truth) };
  const { from, to } = crossing;
  const meeting = { claim: holds ? "fails" : "holds", from, to } as const;
  return { ...decided, verdict: "depends", meeting };
}

function bothWorked(
  claim: Claim,
  holding: Case,
  failing: Case,
): { readonly holds: Working; readonly fails: Working } | null {
  const [holds, fails] = [workOut(claim, holding).working, workOut(claim, failing).working];
  return holds && fails ? { holds, fails } : null;
}

const NO_CASE: Problem = {
  message: "there is no case of these assumptions",
  span: { start: 0, end: 0 },
  severity: "error",
};

function undecided(problem: Problem): Decision {
  return { kind: "undecided", problems: [problem] };
}

/** The verdict when every case that was looked at agrees. */
export function verdictOf(truth: Truth): Exclude<Verdict, "depends"> {
  switch (truth) {
    case "true":
      return "always";
    case "false":
      return "never";
    case "undetermined":
      return "undetermined";
  }
}
