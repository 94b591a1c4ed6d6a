import {
  add,
  compare,
  equals,
  ONE,
  subtract,
  ZERO,
  type Rational,
} from "@/lib/arithmetic/rational";
import { read } from "@/lib/arithmetic/read";
import { GROUP_WORDS } from "./group-position";
import { LOSS_FAMILIES } from "./losses/registry";
import type { OpenGroup, OpenScenario } from "./open-scenario";
import { spell } from "./parameter";
import type { Group, Output, Scenario } from "./scenario";
import { VARIABLES } from "./variables";

export type MadeScenario<Made> =
  | { readonly scenario: Made; readonly problems?: never }
  | { readonly scenario?: never; readonly problems: readonly [string, ...string[]] };

const RESERVED = new Set([
  ...GROUP_WORDS,
  ...LOSS_FAMILIES.keys(),
  ...VARIABLES.keys(),
  "mae",
  "mse",
]);
const MOST_GROUPS = 6;

/**
 * Checks a scenario that leaves nothing open. What is wrong with it is said in plain sentences, all
 * at once. A single missing share is what the others leave.
 */
export function makeScenario(draft: OpenScenario): MadeScenario<Scenario> {
  const made = makeOpenScenario(draft);
  if (made.problems) return made;
  const { groups, output, scale } = made.scenario;
  const closed = groups.flatMap(closeGroup);
  if (output && closed.length === groups.length)
    return { scenario: { groups: closed, output, scale } };
  return {
    problems: ["Every group needs a brightness and a share, and the output must be given."],
  };
}

/** As {@link makeScenario}, for a scenario in which assumptions may be open. */
export function makeOpenScenario(draft: OpenScenario): MadeScenario<OpenScenario> {
  const groups = fillLastShare(draft.groups);
  const [first, ...rest] = [
    ...countProblems(groups),
    ...groups.flatMap(groupProblems),
    ...shareProblems(groups),
    ...outputProblems(draft.output, groups.length),
    ...(isPositive(draft.scale) ? [] : ["The scale must be above 0."]),
    ...(draft.free ?? []).flatMap(({ name, low, high }) =>
      compare(low, high) < 0 ? [] : [`The range of “${name}” must run from low to high.`],
    ),
  ];
  return first === undefined ? { scenario: { ...draft, groups } } : { problems: [first, ...rest] };
}

function closeGroup({ brightness, share, ...rest }: OpenGroup): readonly Group[] {
  return brightness && share ? [{ ...rest, brightness, share }] : [];
}

function fillLastShare(groups: readonly OpenGroup[]): readonly OpenGroup[] {
  const missing = groups.filter(({ share }) => share === null);
  if (missing.length !== 1) return groups;
  const left = subtract(ONE, total(groups));
  return groups.map((group) => ({ ...group, share: group.share ?? left }));
}

function total(groups: readonly OpenGroup[]): Rational {
  return groups.reduce((sum, { share }) => add(sum, share ?? ZERO), ZERO);
}

function countProblems(groups: readonly OpenGroup[]): readonly string[] {
  const names = groups.map(({ name }) => name);
  const twice = names.find((name, place) => names.indexOf(name) !== place);
  return [
    ...(groups.length === 0 ? ["There must be a group."] : []),
    ...(groups.length > MOST_GROUPS ? [`There can be ${String(MOST_GROUPS)} groups at most.`] : []),
    ...(twice === undefined ? [] : [`Two groups are called “${twice}”.`]),
    ...(groups.length > 0 && groups.every(({ outlier }) => outlier === true)
      ? ["At least one group must be real, not an outlier."]
      : []),
  ];
}

function groupProblems({ name, brightness, share, spread }: OpenGroup): readonly string[] {
  const within = !brightness || isPart(brightness);
  return [
    ...(isReadable(name) ? [] : [`“${name}” cannot be read as a name: use letters only.`]),
    ...(RESERVED.has(name)
      ? [`“${name}” already means something else; call the group otherwise.`]
      : []),
    ...(within
      ? []
      : [`The brightness of “${name}” must lie from 0 to 1; the scale multiplies it.`]),
    ...(!share || isPositive(share) ? [] : [`The share of “${name}” must be above 0.`]),
    ...(compare(spread, ZERO) >= 0 ? [] : [`The spread of “${name}” cannot be negative.`]),
  ];
}

/** Whether the language reads the name back as this one name. */
function isReadable(name: string): boolean {
  const { statement } = read(name);
  return (
    statement?.kind === "chain" &&
    statement.links.length === 0 &&
    statement.first.kind === "name" &&
    statement.first.name === name
  );
}

function shareProblems(groups: readonly OpenGroup[]): readonly string[] {
  const sum = total(groups);
  if (groups.some(({ share }) => share === null)) {
    return compare(sum, ONE) < 0 ? [] : ["The given shares leave nothing for the other groups."];
  }
  return equals(sum, ONE) || groups.length === 0
    ? []
    : [`The shares must sum to 1; these sum to ${spell(sum)}.`];
}

function outputProblems(output: Output | null, count: number): readonly string[] {
  switch (output?.kind) {
    case undefined:
    case "shared":
    case "known":
      return [];
    case "fixed":
      return isPart(output.at)
        ? []
        : ["The prediction must lie from 0 to 1; the scale multiplies it."];
    case "flipped":
      return [
        ...(isPart(output.q) ? [] : ["The chance q of a flipped input must lie from 0 to 1."]),
        ...(count === 2 ? [] : ["An input that is flipped is defined for exactly two groups."]),
      ];
    case "noisy":
      return [
        ...(isPositive(output.tau) ? [] : ["The noise τ must be above 0."]),
        ...(count === 2 ? [] : ["A noisy input is defined for exactly two groups."]),
      ];
  }
}

function isPart(value: Rational): boolean {
  return compare(value, ZERO) >= 0 && compare(value, ONE) <= 0;
}

function isPositive(value: Rational): boolean {
  return compare(value, ZERO) > 0;
}
