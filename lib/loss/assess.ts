import { checkStatement } from "@/lib/arithmetic/check";
import { evaluate } from "@/lib/arithmetic/evaluate";
import type { Expression, Problem, Statement } from "@/lib/arithmetic/expression";
import { read } from "@/lib/arithmetic/read";
import { statedNumber } from "@/lib/arithmetic/stated-number";
import { trace } from "@/lib/arithmetic/trace";
import type { Value } from "@/lib/arithmetic/value";
import type { Verdict as EqualityVerdict } from "@/lib/arithmetic/verdict";
import { claimOf, meaningfulNames, type Claim } from "./claim";
import { decideClaim } from "./decide";
import type { Basis, Case, Meeting, Verdict } from "./decision";
import { NO_SCENARIO } from "./no-scenario";
import type { OpenScenario } from "./open-scenario";
import { subjectOf } from "./subject";
import { vocabularyUnder } from "./vocabulary-under";
import { linesOfSteps, linesOfWorking, type WorkedLine } from "./worked-line";
import { closedScenario } from "./closed-scenario";

/** The working in one case of the assumptions; `at` is null where none play a part. */
export interface AssessedCase {
  readonly at: Case | null;
  readonly lines: readonly WorkedLine[];
}

/** What can be said of a text as it was typed. */
export interface Assessment {
  readonly kind: "value" | "equality" | "claim" | "assignment" | "unreadable";
  /** Null for a bare expression, for an assignment, and where nothing can be said. */
  readonly verdict: Verdict | EqualityVerdict | null;
  /** How sure the verdict is; null where there is none. */
  readonly basis: Basis | null;
  /** Where a claim that depends does what no case does that can be worked out exactly. */
  readonly meeting?: Meeting;
  /** What an expression, or the first worked side of an equality, comes to. */
  readonly value: Value | null;
  /** One case; two for a claim that depends: where it holds, then where it does not. */
  readonly cases: readonly AssessedCase[];
  readonly problems: readonly Problem[];
}

const NOTHING: Assessment = {
  kind: "unreadable",
  verdict: null,
  basis: null,
  value: null,
  cases: [],
  problems: [],
};

/**
 * Reads a text and says what there is to say: the value of an expression; of a stated equality
 * (something = a number, or plain arithmetic) whether the arithmetic holds; of any other comparison
 * whether the claim holds under the scenario. An assignment is no check. Never throws.
 */
export function assess(text: string, scenario: OpenScenario = NO_SCENARIO): Assessment {
  const { statement, problems } = read(text);
  const assessed = statement ? assessStatement(statement, scenario) : unreadable(text);
  return { ...assessed, problems: [...problems, ...assessed.problems] };
}

/** A comparison that cannot be read cannot be checked; of anything else there is no verdict. */
function unreadable(text: string): Assessment {
  return { ...NOTHING, verdict: /[=≈≠<>≤≥]/u.test(text) ? "cannot-check" : null };
}

function assessStatement(statement: Statement, scenario: OpenScenario): Assessment {
  const found = claimOf(statement, meaningfulNames(scenario));
  if ("problem" in found) {
    if (statement.kind === "assignment") return assessAssignment(statement.value, scenario);
    return assessValue(statement.first, scenario);
  }
  return isStatedEquality(found.claim, scenario)
    ? assessEquality(found.claim, statement, scenario)
    : assessClaim(found.claim, scenario);
}

/** Plain arithmetic, or a number that somebody says the scenario leads to. */
function isStatedEquality({ first, links }: Claim, scenario: OpenScenario): boolean {
  if (links.some(({ relation }) => relation !== "=" && relation !== "≈")) return false;
  if (scenario.groups.length === 0) return true;
  const sides = [first, ...links.map(({ right }) => right)];
  return closedScenario(scenario) !== null && sides.some((side) => statedNumber(side) !== null);
}

/** A name may be given a value; what has none can be neither given nor checked. */
function assessAssignment(value: Expression, scenario: OpenScenario): Assessment {
  const { problem } = evaluate(value, vocabularyUnder(scenario, subjectOf(value)));
  if (!problem) return { ...NOTHING, kind: "assignment" };
  return { ...NOTHING, kind: "equality", verdict: "cannot-check", problems: [problem] };
}

function assessValue(expression: Expression, scenario: OpenScenario): Assessment {
  const { value, steps, problem } = trace(
    expression,
    vocabularyUnder(scenario, subjectOf(expression)),
  );
  if (problem) return { ...NOTHING, kind: "value", problems: [problem] };
  const cases = [{ at: null, lines: linesOfSteps(steps) }];
  return { ...NOTHING, kind: "value", value, cases };
}

function assessEquality(claim: Claim, { span }: Statement, scenario: OpenScenario): Assessment {
  const chain = { kind: "chain", ...claim, span } as const;
  const { verdict, links } = checkStatement(chain, vocabularyUnder(scenario, subjectOf(claim)));
  const problems = links.flatMap(({ problem }) => (problem ? [problem] : []));
  // Nothing is wrong and still nothing can be said: it hangs on a tie, which a claim can say.
  const hangs = verdict === "cannot-check" && problems.length === 0;
  if (hangs && scenario.groups.length > 0) return assessClaim(claim, scenario);
  return {
    ...NOTHING,
    kind: "equality",
    verdict,
    basis: verdict === null || verdict === "cannot-check" ? null : { kind: "computed" },
    value: links.find(({ value }) => value !== null)?.value ?? null,
    cases: [{ at: null, lines: links.flatMap(({ steps }) => linesOfSteps(steps)) }],
    problems: verdict === "cannot-check" ? problems : [],
  };
}

function assessClaim(claim: Claim, scenario: OpenScenario): Assessment {
  const decision = decideClaim(claim, scenario);
  if (decision.kind === "undecided") {
    return {
      ...NOTHING,
      kind: "claim",
      verdict: "cannot-check",
      problems: decision.problems,
    };
  }
  const { verdict, basis, working, witnesses, meeting } = decision;
  const workings = witnesses ? [witnesses.holds, witnesses.fails] : [working];
  const cases = workings.map((each) => ({ at: each.at, lines: linesOfWorking(each) }));
  return { ...NOTHING, kind: "claim", verdict, basis, cases, ...(meeting ? { meeting } : {}) };
}
