import { describe, expect, test } from "vitest";
import { printText } from "@/lib/arithmetic/print-text";
import { number } from "./build";
import { closedScenario } from "./closed-scenario";
import { openDimension } from "./proof/open-dimension";
import type { Scenario } from "./scenario";
import {
  claimFrom,
  darkAndBright,
  exactly,
  fixedAt,
  flippedBy,
  openDarkAndBright,
} from "./scenario.fixture";
import { findTwoGroups, knownGroups, settingOf, twoGroups } from "./setting";
import { VARIABLES } from "./variables";

const pixels = darkAndBright(["0.8", "0.2"], fixedAt("0.4"), {
  scale: "255",
  spreads: ["0", "0.1"],
});
const [dark, bright] = pixels.groups;
if (!dark || !bright) throw new Error();
const with3: Scenario = {
  ...pixels,
  groups: [{ ...bright, name: "middle", brightness: exactly("0.5") }, bright, dark],
};

describe("a setting", () => {
  test("is in pixel units, all but the shares", () => {
    const { groups, numbers, prediction, output, scale } = settingOf(pixels);
    expect(numbers).toEqual([
      { ...dark, brightness: exactly("76.5") },
      { ...bright, brightness: exactly("229.5"), spread: exactly("25.5") },
    ]);
    expect(groups).toEqual([
      {
        name: "dark",
        brightness: number(exactly("76.5")),
        share: number(exactly("0.8")),
        spread: exactly("0"),
      },
      {
        name: "bright",
        brightness: number(exactly("229.5")),
        share: number(exactly("0.2")),
        spread: exactly("25.5"),
      },
    ]);
    expect(prediction).toEqual(number(exactly("102")));
    expect(output).toEqual(fixedAt("102"));
    expect(scale).toEqual(exactly("255"));
  });

  test("has no prediction where none is fixed, and leaves a chance as it is", () => {
    const setting = settingOf({ ...pixels, output: flippedBy("0.1") });
    expect(setting.prediction).toBeNull();
    expect(setting.output).toEqual(flippedBy("0.1"));
  });

  test("tells two groups apart as darkest and brightest, in whatever order they come", () => {
    for (const groups of [
      [dark, bright],
      [bright, dark],
    ]) {
      const setting = settingOf({ ...pixels, groups });
      expect(twoGroups(setting, "this").map(({ name }) => name)).toEqual(["dark", "bright"]);
      expect(findTwoGroups(setting)).toEqual(twoGroups(setting, "this"));
    }
  });

  test("refuses what needs two groups where there are not two", () => {
    for (const groups of [[dark], with3.groups]) {
      const setting = settingOf({ ...pixels, groups });
      expect(() => twoGroups(setting, "a seesaw")).toThrow(
        "a seesaw is defined for exactly two groups",
      );
      expect(findTwoGroups(setting)).toBeNull();
    }
  });

  test("refuses what needs numbers where something is open", () => {
    const open = { ...settingOf(pixels), numbers: null };
    const message = "this needs the share and the brightness of every group";
    expect(() => knownGroups(open)).toThrow(message);
    expect(() => twoGroups(open, "this")).toThrow(message);
    expect(findTwoGroups(open)).toBeNull();
  });
});

describe("the darkest and the brightest group make delta and midpoint", () => {
  const meaning = (name: string, ...given: Parameters<typeof openDimension>) => {
    const setting = openDimension(...given)?.settingNear(exactly("0.7"));
    const expression = setting && VARIABLES.get(name)?.(setting);
    return expression ? printText(expression) : null;
  };
  const open = openDarkAndBright(null, { kind: "shared" });
  const claim = claimFrom("midpoint < meanbest");

  test("also while the shares are open, in whatever order the groups come", () => {
    for (const groups of [open.groups, open.groups.toReversed()]) {
      expect(meaning("delta", { ...open, groups }, claim)).toBe("0.9 − 0.3");
      expect(meaning("midpoint", { ...open, groups }, claim)).toBe("(0.3 + 0.9)/2");
    }
  });

  test("of three groups too", () => {
    const setting = settingOf({ ...with3, scale: exactly("1") });
    const expression = VARIABLES.get("delta")?.(setting);
    expect(expression && printText(expression)).toBe("0.9 − 0.3");
    expect(VARIABLES.get("delta")?.({ ...setting, numbers: null })).toBeNull();
  });

  test("but not of one group, nor of brightnesses that are open", () => {
    const setting = settingOf({ ...pixels, groups: [dark] });
    expect(VARIABLES.get("delta")?.({ ...setting, numbers: null })).toBeNull();
    const [first, second] = settingOf(pixels).groups;
    if (!first || !second) throw new Error();
    const named = { kind: "name", name: "b" } as const;
    for (const groups of [
      [{ ...first, brightness: named }, second],
      [first, { ...second, brightness: named }],
    ]) {
      const known = { ...settingOf(pixels), groups, numbers: null };
      expect(VARIABLES.get("delta")?.(known)).toBeNull();
    }
  });
});

describe("a scenario is closed", () => {
  test("when nothing is open", () => {
    expect(closedScenario(pixels)).toEqual(pixels);
    expect(closedScenario({ ...pixels, free: [] })).toEqual(pixels);
  });

  test("and not while a name, an output, a share or a brightness is", () => {
    const free = [{ name: "alpha", low: exactly("0"), high: exactly("1") }];
    expect(closedScenario({ ...pixels, free })).toBeNull();
    expect(closedScenario({ ...pixels, output: null })).toBeNull();
    expect(closedScenario({ ...pixels, groups: [dark, { ...bright, share: null }] })).toBeNull();
    expect(
      closedScenario({ ...pixels, groups: [dark, { ...bright, brightness: null }] }),
    ).toBeNull();
  });
});
