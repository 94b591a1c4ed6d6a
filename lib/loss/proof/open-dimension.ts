import {
  add,
  compare,
  HALF,
  multiply,
  ONE,
  subtract,
  ZERO,
  type Rational,
} from "@/lib/arithmetic/rational";
import { minus, name, number, times } from "../build";
import type { Claim } from "../claim";
import type { Case } from "../decision";
import type { OpenScenario } from "../open-scenario";
import type { Group, Scenario } from "../scenario";
import { settingOf, type Setting } from "../setting";
import { speaksOfPrediction, subjectOf } from "../subject";
import { OPEN_NAME } from "./fraction-of";

/** The one thing that a scenario leaves open, on the unit scale. */
export interface OpenDimension {
  readonly from: Rational;
  readonly to: Rational;
  /** Whether the ends themselves are cases. */
  readonly closed: boolean;
  /** Where words such as `nearer` change their meaning. */
  readonly corners: readonly Rational[];
  caseAt(value: Rational): Case;
  /** The setting with the open thing by name; group words mean what they mean at the value. */
  settingNear(value: Rational): Setting;
  /** The name of the free variable that is open, if it is one. */
  readonly free: string | null;
}

/** Null when nothing, or more than one thing, is open. */
export function openDimension(open: OpenScenario, claim: Claim): OpenDimension | null {
  const free = open.free ?? [];
  const openShares = open.groups.filter(({ share }) => share === null).length;
  const openBrightness = open.groups.some(({ brightness }) => brightness === null);
  const isAny = open.output === null && subjectOf(claim) === "optimum";
  if (openBrightness || (isAny && !speaksOfPrediction(claim))) return null;
  const ofPrediction = open.output === null && speaksOfPrediction(claim);
  const count = free.length + (openShares > 0 ? 1 : 0) + (ofPrediction ? 1 : 0);
  if (count !== 1) return null;
  if (ofPrediction) return predictionDimension(open);
  if (openShares > 0) return open.groups.length === 2 ? shareDimension(open) : null;
  return freeDimension(open);
}

function closedScenario({ groups, output, scale }: OpenScenario, first?: Rational): Scenario {
  const shares = first ? [first, subtract(ONE, first)] : [];
  return {
    scale,
    output: output ?? { kind: "shared" },
    groups: groups.map((group, place): Group => ({
      ...group,
      brightness: group.brightness ?? ZERO,
      share: group.share ?? shares[place] ?? ZERO,
    })),
  };
}

function predictionDimension(open: OpenScenario): OpenDimension {
  const scenario = closedScenario(open);
  const feet = scenario.groups.map(({ brightness }) => brightness);
  const halves = feet.flatMap((a) => feet.map((b) => multiply(HALF, add(a, b))));
  const caseAt = (at: Rational): Case => ({
    scenario: { ...scenario, output: { kind: "fixed", at } },
    free: new Map(),
  });
  return {
    from: ZERO,
    to: ONE,
    closed: true,
    corners: [...feet, ...halves],
    free: null,
    caseAt,
    settingNear: (at) => {
      const exact = settingOf(caseAt(at).scenario);
      const prediction = times(number(open.scale), name(OPEN_NAME));
      return { ...exact, prediction };
    },
  };
}

function shareDimension(open: OpenScenario): OpenDimension {
  const caseAt = (share: Rational): Case => ({
    scenario: closedScenario(open, share),
    free: new Map(),
  });
  return {
    from: ZERO,
    to: ONE,
    closed: false,
    corners: [HALF],
    free: null,
    caseAt,
    settingNear: (share) => {
      const exact = settingOf(caseAt(share).scenario);
      const shares = [name(OPEN_NAME), minus(number(ONE), name(OPEN_NAME))];
      return {
        ...exact,
        numbers: null,
        ranking: exact,
        groups: exact.groups.map((group, place) => ({
          ...group,
          share: shares[place] ?? group.share,
        })),
      };
    },
  };
}

function freeDimension(open: OpenScenario): OpenDimension | null {
  const [variable] = open.free ?? [];
  if (!variable || compare(variable.low, variable.high) >= 0) return null;
  const scenario = closedScenario(open);
  return {
    from: variable.low,
    to: variable.high,
    closed: true,
    corners: [],
    free: variable.name,
    caseAt: (value) => ({ scenario, free: new Map([[variable.name, value]]) }),
    settingNear: () => settingOf(scenario),
  };
}
