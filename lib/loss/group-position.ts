import type { Expression } from "@/lib/arithmetic/expression";
import { absolute, compare, negate, subtract, type Rational } from "@/lib/arithmetic/rational";
import { VocabularyError } from "@/lib/arithmetic/vocabulary";
import type { Group } from "./scenario";
import { knownGroups, type Setting, type SettingGroup } from "./setting";

type Rank = (group: Group, setting: Setting) => Rational;

/** Names for the group that has the most of something; the real groups only, not the outliers. */
const RANKS: ReadonlyMap<string, Rank> = new Map<string, Rank>([
  ["majority", ({ share }) => share],
  ["minority", ({ share }) => negate(share)],
  ["brighter", ({ brightness }) => brightness],
  ["darker", ({ brightness }) => negate(brightness)],
  ["farther", distance],
  ["nearer", (group, setting) => negate(distance(group, setting))],
]);

/** Words that stand for a group, and so cannot be the name of one. */
export const GROUP_WORDS: readonly string[] = [...RANKS.keys()];

/**
 * The group that an argument names. Throws `VocabularyError` for anything else, and where two groups
 * have an equal claim to a word such as `minority`.
 */
export function readGroup(argument: Expression | undefined, setting: Setting): SettingGroup {
  if (argument?.kind !== "name") throw new VocabularyError("the name of a group belongs here");
  const named = setting.groups.find(({ name }) => name === argument.name);
  if (named) return named;
  const rank = RANKS.get(argument.name);
  if (!rank) {
    const names = setting.groups.map(({ name }) => name).join(", ");
    throw new VocabularyError(`no group is called “${argument.name}”; there are ${names}`);
  }
  const decisive = setting.ranking ?? setting;
  const ranked = knownGroups(decisive)
    .filter(({ outlier }) => outlier !== true)
    .map((group) => ({ group, by: rank(group, decisive) }))
    .toSorted((a, b) => compare(b.by, a.by));
  const [first, second] = ranked;
  if (!first || (second && compare(first.by, second.by) === 0)) {
    throw new VocabularyError(`no one group is the ${argument.name} here: it is a tie`);
  }
  return readGroup({ kind: "name", name: first.group.name }, setting);
}

function distance({ brightness }: Group, { output }: Setting): Rational {
  if (output?.kind === "fixed") return absolute(subtract(output.at, brightness));
  throw new VocabularyError("which group is nearer needs a prediction");
}
