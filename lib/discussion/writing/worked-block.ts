import { multiply, ONE, rational, ZERO, type Rational } from "@/lib/arithmetic/rational";
import { makeOpenScenario } from "@/lib/loss/make-scenario";
import type { OpenGroup, OpenScenario } from "@/lib/loss/open-scenario";
import type { Output } from "@/lib/loss/scenario";
import { exactNumber } from "./exact-number";
import { readWorked, type WorkedRequest } from "./worked-request";

export type ReadBlock =
  | {
      readonly request: WorkedRequest;
      /** The numbers of the block, on those of the thread; null where there are none at all. */
      readonly scenario: OpenScenario | null;
      readonly problems?: never;
    }
  /** What is wrong with the block, in sentences. */
  | { readonly request?: never; readonly problems: readonly string[] };

const SETTING =
  /^(?:(?<part>share|spread)(?:\s+of)?\s+)?(?<name>[a-z]+(?:_[a-z]+)?)\s*=\s*(?<number>.+)$/u;
const MOST_LINES = 20;

interface Settings {
  readonly brightness: Map<string, Rational>;
  readonly share: Map<string, Rational>;
  readonly spread: Map<string, Rational>;
  scale: Rational | null;
  output: Output | null;
  prediction: Rational | null;
}

/**
 * Reads a block of code called "worked". Its first line is what is worked out; the others give the
 * numbers, in pixel units, one a line or with commas between them:
 *
 *     share(L2, bright) at 0.4, then at 0.8
 *     dark = 0.3, bright = 0.9
 *     share dark = 1/2
 *
 * Besides groups there are `prediction`, `scale` (255), `spread bright`, `flipped` (the part of
 * inputs that mislead) and `noise` (τ). Where all groups are those of the thread, its other
 * numbers stay; groups of the block's own are as many each unless shares are given.
 */
export function readBlock(code: string, thread: OpenScenario | null): ReadBlock {
  const [first = "", ...lines] = code
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const request = readWorked(first);
  if (!request) {
    return { problems: [`“${first}” is nothing that can be worked out, such as L2(0.9, 0.1).`] };
  }
  const settings: Settings = {
    brightness: new Map(),
    share: new Map(),
    spread: new Map(),
    scale: null,
    output: null,
    prediction: null,
  };
  const entries = lines.slice(0, MOST_LINES).flatMap((line) => line.split(/[,;]\s*/u));
  const problems = entries
    .filter((entry) => entry !== "")
    .flatMap((entry) => readSetting(entry, settings));
  if (problems.length > 0) return { problems };
  if (entries.length === 0) return { request, scenario: thread };
  const made = makeOpenScenario(draftOf(settings, thread));
  return made.scenario ? { request, scenario: made.scenario } : { problems: made.problems };
}

function readSetting(entry: string, settings: Settings): readonly string[] {
  const { part, name = "", number = "" } = SETTING.exec(entry)?.groups ?? {};
  if (name === "") return [`“${entry}” gives nothing a value. Write it as dark = 0.3.`];
  const value = exactNumber(number);
  if (value === null) return [`“${number}” is not a number. Write it as 0.4, 2/5 or 40%.`];
  if (part === "share" || part === "spread") settings[part].set(name, value);
  else if (name === "prediction" || name === "y_pred") settings.prediction = value;
  else if (name === "scale") settings.scale = value;
  else if (name === "flipped") settings.output = { kind: "flipped", q: value };
  else if (name === "noise") settings.output = { kind: "noisy", tau: value };
  else settings.brightness.set(name, value);
  return [];
}

/** The block's numbers laid over the thread's, on the unit scale. */
function draftOf(settings: Settings, thread: OpenScenario | null): OpenScenario {
  const { brightness, share, spread, prediction } = settings;
  const named = [...new Set([...brightness.keys(), ...share.keys(), ...spread.keys()])];
  const base = named.every((name) => thread?.groups.some((group) => group.name === name))
    ? thread
    : null;
  const scale = settings.scale ?? base?.scale ?? ONE;
  const unit = (value: Rational | undefined) => value && onUnitScale(value, scale);
  const groups = base?.groups ?? named.map(emptyGroup);
  const output: Output =
    settings.output ??
    (prediction ? { kind: "fixed", at: onUnitScale(prediction, scale) } : base?.output) ??
    SHARED;
  return withShares({
    groups: groups.map((group) => ({
      ...group,
      brightness: unit(brightness.get(group.name)) ?? group.brightness,
      share: shareOf(group, share),
      spread: unit(spread.get(group.name)) ?? group.spread,
    })),
    output,
    scale,
  });
}

const SHARED: Output = { kind: "shared" };

/** Where one share is given anew, the others are what is left. */
function shareOf({ name, share }: OpenGroup, given: ReadonlyMap<string, Rational>) {
  return given.get(name) ?? (given.size > 0 ? null : share);
}

function emptyGroup(name: string): OpenGroup {
  return { name, brightness: null, share: null, spread: ZERO };
}

function onUnitScale(value: Rational, scale: Rational): Rational {
  const isZero = scale.numerator === 0n;
  return isZero ? value : multiply(value, rational(scale.denominator, scale.numerator));
}

/** Groups without any share are as many each. */
export function withShares(scenario: OpenScenario): OpenScenario {
  const { groups } = scenario;
  if (groups.length === 0 || groups.some(({ share }) => share !== null)) return scenario;
  const share = rational(1, groups.length);
  return { ...scenario, groups: groups.map((group) => ({ ...group, share })) };
}
