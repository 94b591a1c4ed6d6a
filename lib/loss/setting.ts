import type { Expression } from "@/lib/arithmetic/expression";
import { compare, multiply, type Rational } from "@/lib/arithmetic/rational";
import { VocabularyError } from "@/lib/arithmetic/vocabulary";
import { number } from "./build";
import type { Group, Output, Scenario } from "./scenario";

/** A group as claims speak of it: numbers where they are known, names where they are open. */
export interface SettingGroup {
  readonly name: string;
  readonly brightness: Expression;
  readonly share: Expression;
  /** Never open, so a number in every setting. */
  readonly spread: Rational;
}

/** What the words of a claim stand for. Everything in it is in pixel units. */
export interface Setting {
  readonly groups: readonly SettingGroup[];
  readonly prediction: Expression | null;
  /** The same groups as numbers, or null where one of them is open. */
  readonly numbers: readonly Group[] | null;
  readonly output: Output | null;
  readonly scale: Rational;
  /** Decides what words such as `minority` mean while shares or the prediction are open. */
  readonly ranking?: Setting;
}

/** The setting of a scenario that leaves nothing open. */
export function settingOf({ groups, output, scale }: Scenario): Setting {
  const inPixels = (value: Rational) => multiply(value, scale);
  const numbers = groups.map((group) => ({
    ...group,
    brightness: inPixels(group.brightness),
    spread: inPixels(group.spread),
  }));
  return {
    groups: numbers.map((group) => ({
      name: group.name,
      brightness: number(group.brightness),
      share: number(group.share),
      spread: group.spread,
    })),
    prediction: output.kind === "fixed" ? number(inPixels(output.at)) : null,
    numbers,
    output: output.kind === "fixed" ? { kind: "fixed", at: inPixels(output.at) } : output,
    scale,
  };
}

/** The groups as numbers. Throws `VocabularyError` where one of them is open. */
export function knownGroups({ numbers }: Setting): readonly Group[] {
  if (!numbers) {
    throw new VocabularyError("this needs the share and the brightness of every group");
  }
  return numbers;
}

/** The darkest and the brightest of exactly two groups. */
export function twoGroups(setting: Setting, what: string): readonly [Group, Group] {
  const found = findTwoGroups({ ...setting, numbers: knownGroups(setting) });
  if (found) return found;
  throw new VocabularyError(`${what} is defined for exactly two groups`);
}

/** The same, or null where there are not two or one of them is open. */
export function findTwoGroups({ numbers }: Setting): readonly [Group, Group] | null {
  const [first, second, third] = (numbers ?? []).toSorted((a, b) =>
    compare(a.brightness, b.brightness),
  );
  return first && second && !third ? [first, second] : null;
}
