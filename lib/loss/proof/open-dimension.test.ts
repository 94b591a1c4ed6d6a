import { describe, expect, test } from "vitest";
import { minus, name, number, times } from "../build";
import type { Claim } from "../claim";
import type { OpenScenario } from "../open-scenario";
import { claimFrom, darkAndBright, exactly, fixedAt, openDarkAndBright } from "../scenario.fixture";
import { openDimension, type OpenDimension } from "./open-dimension";
import { OPEN_NAME } from "./fraction-of";

const ofPrediction = claimFrom("share(L2, bright) > 0.5");
const ofTraining = claimFrom("best(L2) > 0.5");
const ofAlpha = claimFrom("alpha + 0 < 0.5");
const alpha = { name: "alpha", low: exactly("0"), high: exactly("2") };
const beta = { ...alpha, name: "beta" };
const OPEN = name(OPEN_NAME);

function dimensionOf(...given: Parameters<typeof openDimension>): OpenDimension {
  const dimension = openDimension(...given);
  if (!dimension) throw new Error("nothing is open");
  return dimension;
}

const threeOpen: OpenScenario = {
  groups: ["a", "b", "c"].map((group, place) => ({
    name: group,
    brightness: exactly(String(place / 4)),
    share: null,
    spread: exactly("0"),
  })),
  output: { kind: "shared" },
  scale: exactly("1"),
};
const closed = darkAndBright(["0.8", "0.2"], fixedAt("0.4"));
const brightnessOpen: OpenScenario = {
  ...closed,
  groups: closed.groups.map((group) => ({ ...group, brightness: null })),
};

describe("there is not one thing open", () => {
  test.each<readonly [string, OpenScenario, Claim]>([
    ["nothing", darkAndBright(["0.8", "0.2"], fixedAt("0.4")), ofPrediction],
    ["the prediction and the shares", openDarkAndBright(null, null), ofPrediction],
    ["the prediction and a name", openDarkAndBright(["0.8", "0.2"], null, [alpha]), ofPrediction],
    ["the shares and a name", openDarkAndBright(null, fixedAt("0.4"), [alpha]), ofPrediction],
    ["two names", openDarkAndBright(["0.8", "0.2"], fixedAt("0.4"), [alpha, beta]), ofAlpha],
    ["three shares", threeOpen, ofTraining],
    ["what the input tells", openDarkAndBright(["0.8", "0.2"], null), ofTraining],
    [
      "what the input tells, and a name",
      openDarkAndBright(["0.8", "0.2"], null, [alpha]),
      ofTraining,
    ],
    ["a brightness", brightnessOpen, ofAlpha],
    [
      "a range without room",
      openDarkAndBright(["0.8", "0.2"], fixedAt("0.4"), [{ ...alpha, high: alpha.low }]),
      ofAlpha,
    ],
  ])("but %s", (_, open, claim) => {
    expect(openDimension(open, claim)).toBeNull();
  });
});

describe("an open prediction", () => {
  const of = (scale = "255") =>
    dimensionOf(
      { ...openDarkAndBright(["0.8", "0.2"], null), scale: exactly(scale) },
      ofPrediction,
    );

  test("runs from black to white, with corners at the groups and half way", () => {
    const { from, to, closed, corners, free } = of();
    expect([from, to, closed, free]).toEqual([exactly("0"), exactly("1"), true, null]);
    for (const corner of ["0.3", "0.6", "0.9"]) expect(corners).toContainEqual(exactly(corner));
    for (const corner of corners)
      expect([0.3, 0.6, 0.9].map(String).map(exactly)).toContainEqual(corner);
  });

  test("is a fixed one in each case", () => {
    const { scenario, free } = of("1").caseAt(exactly("0.7"));
    expect(scenario).toEqual(darkAndBright(["0.8", "0.2"], fixedAt("0.7")));
    expect(free.size).toBe(0);
  });

  test("stands as a name in pixel units, while the groups and what is near are known", () => {
    const setting = of().settingNear(exactly("0.7"));
    expect(setting.prediction).toEqual(times(number(exactly("255")), OPEN));
    expect(setting.output).toEqual(fixedAt("178.5"));
    expect(setting.numbers).not.toBeNull();
  });
});

describe("open shares", () => {
  const open = openDarkAndBright(null, { kind: "shared" });

  test("run from nothing to everything, ends left out, and turn where they are equal", () => {
    const { from, to, closed, corners, free } = dimensionOf(open, ofTraining);
    expect([from, to, closed, corners, free]).toEqual([
      exactly("0"),
      exactly("1"),
      false,
      [exactly("1/2")],
      null,
    ]);
  });

  test("are the first group's and the rest in each case", () => {
    const { scenario, free } = dimensionOf(open, ofTraining).caseAt(exactly("0.7"));
    expect(scenario).toEqual(darkAndBright(["0.7", "0.3"]));
    expect(free.size).toBe(0);
  });

  test("stand as a name and the rest, and rank as they do nearby", () => {
    const setting = dimensionOf(open, ofTraining).settingNear(exactly("0.7"));
    expect(setting.groups.map(({ share }) => share)).toEqual([
      OPEN,
      minus(number(exactly("1")), OPEN),
    ]);
    expect(setting.numbers).toBeNull();
    expect(setting.ranking?.numbers?.map(({ share }) => share)).toEqual([
      exactly("0.7"),
      exactly("0.3"),
    ]);
  });
});

describe("a free name", () => {
  test("runs over its range, whatever a claim that does not ask leaves open", () => {
    for (const output of [fixedAt("0.4"), null]) {
      const open = openDarkAndBright(["0.8", "0.2"], output, [alpha]);
      const dimension = dimensionOf(open, ofAlpha);
      expect([dimension.from, dimension.to]).toEqual([alpha.low, alpha.high]);
      expect([dimension.closed, dimension.corners, dimension.free]).toEqual([true, [], "alpha"]);
      const { scenario, free } = dimension.caseAt(exactly("0.7"));
      expect(scenario).toEqual(darkAndBright(["0.8", "0.2"], output ?? { kind: "shared" }));
      expect([...free]).toEqual([["alpha", exactly("0.7")]]);
      const { numbers } = dimension.settingNear(exactly("0.7"));
      expect(numbers?.map(({ share }) => share)).toEqual([exactly("0.8"), exactly("0.2")]);
    }
  });
});
