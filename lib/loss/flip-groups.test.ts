import { describe, expect, test } from "vitest";
import { rational, toNumber, type Rational } from "@/lib/arithmetic/rational";
import { flipGroups } from "./flip-groups";
import { claimFrom, darkAndBright, exactly, fixedAt } from "./scenario.fixture";
import type { Scenario } from "./scenario";
import { truthOf } from "./work-out";

const THOUSANDTH = 1 / 1000;

/** How far the nearest thousandth is that turns the claim for good; null where none does. */
function nearestByForce(
  text: string,
  scenario: Scenario,
  what: "brightness" | "spread",
  name: string,
): number | null {
  const claim = claimFrom(text);
  const group = scenario.groups.find((one) => one.name === name);
  if (!group) throw new Error("no such group");
  const truthAt = (value: Rational) => {
    const groups = scenario.groups.map((one) => (one === group ? { ...one, [what]: value } : one));
    return truthOf(claim, { scenario: { ...scenario, groups }, free: new Map() });
  };
  const before = truthAt(group[what]);
  const turned = (place: number) => {
    const truth = truthAt(rational(place, 1000));
    return truth !== null && truth !== "undetermined" && truth !== before;
  };
  const [low, high] = rangeOf(what, name);
  const places = Array.from({ length: high - low + 1 }, (_, i) => low + i);
  const stretches = places.filter(
    (place) => turned(place) && (turned(place - 1) || turned(place + 1)),
  );
  const away = stretches.map((place) => Math.abs(place / 1000 - toNumber(group[what])));
  return away.length === 0 ? null : Math.min(...away);
}

/** In thousandths: dark stays darker than 0.9, bright brighter than 0.3; √(0.21) and √(0.09). */
function rangeOf(what: "brightness" | "spread", name: string): readonly [number, number] {
  if (what === "brightness") return name === "dark" ? [1, 899] : [301, 999];
  return name === "dark" ? [1, 450] : [1, 300];
}

describe.each([
  ["share(L2, bright) > share(L1, bright)", darkAndBright(["0.5", "0.5"], fixedAt("0.4"))],
  ["pull(L2, bright) > 0.5", darkAndBright(["0.7", "0.3"], fixedAt("0.4"))],
  ["best(L2) < midpoint", darkAndBright(["0.8", "0.2"])],
  ["best(L2) < 1/2", darkAndBright(["0.8", "0.2"])],
  ["best(mix(1/2)) = brightness(dark)", darkAndBright(["0.8", "0.2"])],
  ["error(L2, minority) < 0.4", darkAndBright(["0.8", "0.2"])],
  ["loss(L2, bright) > loss(L2, dark)", darkAndBright(["0.5", "0.5"], fixedAt("0.4"))],
  ["minimax < 0.7", darkAndBright(["0.8", "0.2"])],
  ["leastgap = 0", darkAndBright(["0.8", "0.2"], { kind: "shared" }, { spreads: ["0.2", "0.05"] })],
  ["gap(L2, mse) > 0.2", darkAndBright(["0.8", "0.2"])],
])("%s", (text, scenario) => {
  test.each([
    ["brightness", "dark"],
    ["brightness", "bright"],
    ["spread", "dark"],
    ["spread", "bright"],
  ] as const)(
    "the smallest change of the %s of %s is what trying every value finds",
    (what, name) => {
      const flip = flipGroups(claimFrom(text), scenario).find(
        ({ change }) => change.what === what && change.group === name,
      );
      const byForce = nearestByForce(text, scenario, what, name);
      if (byForce === null) {
        // A single value that makes an equality true has no stretch that force would find.
        expect(flip?.boundary?.isSingle ?? true).toBe(true);
        return;
      }
      expect(flip?.size).toBeGreaterThan(byForce - 1.5 * THOUSANDTH);
      expect(flip?.size).toBeLessThanOrEqual(byForce + 1e-9);
      expect(flip?.after.kind === "decided" && flip.after.verdict).not.toBe("undetermined");
    },
  );
});

test("a group stays darker or brighter than the others, whatever would turn the claim beyond", () => {
  const even = darkAndBright(["0.5", "0.5"], fixedAt("0.4"));
  expect(flipGroups(claimFrom("brightness(dark) < 0.95"), even)).toEqual([]);
  const [flip] = flipGroups(claimFrom("brightness(dark) < 0.6"), even);
  expect(flip?.boundary).toMatchObject({ at: exactly("0.6"), side: "above" });
});

test("no spread is offered that brightness from 0 to 1 cannot have", () => {
  const even = darkAndBright(["0.5", "0.5"]);
  const changes = flipGroups(claimFrom("spread(bright) < 0.29"), even).map(({ change }) => change);
  expect(changes).toMatchObject([{ what: "spread", group: "bright" }]);
  expect(flipGroups(claimFrom("spread(bright) < 0.31"), even)).toEqual([]);
});

test("an inequality is not said to be turned by a tie", () => {
  const uneven = darkAndBright(["0.8", "0.2"], fixedAt("0.4"));
  const found = flipGroups(claimFrom("pull(L2, bright) > pull(L1, bright)"), uneven);
  expect(found.map(({ boundary }) => boundary?.isSingle)).not.toContain(true);
});
