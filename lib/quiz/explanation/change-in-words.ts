import { multiply, toNumber, type Rational } from "@/lib/arithmetic/rational";
import type { Flip } from "@/lib/loss/change";
import type { Output } from "@/lib/loss/scenario";
import { aboutText, exactText } from "./figure/number-text";

/** A change of one assumption as a sentence, and the place beyond it that is worked out. */
export interface ChangeInWords {
  /** "A prediction above 0.6." */
  readonly title: string;
  /** "0.65"; null where the change is one of kind. */
  readonly place: string | null;
  /** Whether the place is one of many that would do. */
  readonly isExample: boolean;
}

/** Numbers are told in the units of the question. */
export function changeInWords({ change, boundary }: Flip, scale: Rational): ChangeInWords {
  const inPixels = (value: Rational) => multiply(value, scale);
  const edge = (inUnits: (value: Rational) => Rational = (value) => value) => {
    if (boundary === null) return "";
    const at = inUnits(boundary.at);
    if (boundary.isSingle) return `of exactly ${exactText(at)}`;
    return `${boundary.side} ${boundary.isExact ? boundaryText(at) : aboutText(toNumber(at))}`;
  };
  const isExample = boundary !== null && !boundary.isSingle;
  switch (change.what) {
    case "prediction":
      return {
        title: `A prediction ${edge(inPixels)}.`,
        place: exactText(inPixels(change.to)),
        isExample,
      };
    case "share":
      return {
        title: `A share ${edge()} for the ${change.group} group.`,
        place: exactText(change.to),
        isExample,
      };
    case "brightness":
    case "spread":
      return {
        title: `A ${change.what} ${edge(inPixels)} for the ${change.group} group.`,
        place: exactText(inPixels(change.to)),
        isExample,
      };
    case "input":
      return isSure(change.to)
        ? { title: "An input that shows the group every time.", place: null, isExample }
        : {
            title: `An input that misleads in a part of cases ${edge()}.`,
            place: misled(change.to),
            isExample,
          };
    case "majority":
      return {
        title: `The ${change.from} and the ${change.to} group with their sizes exchanged.`,
        place: null,
        isExample,
      };
    case "metric":
      return {
        title:
          change.to === "mse"
            ? "The squared error as the measure, instead of the absolute one."
            : "The absolute error as the measure, instead of the squared one.",
        place: null,
        isExample,
      };
    case "units":
      return {
        title: `Brightness on 0–${exactText(change.to)} instead of 0–${exactText(change.from)}, every other number as it is.`,
        place: null,
        isExample,
      };
  }
}

/** Beyond this a fraction is no easier to read than three digits of it. */
const LONGEST_DENOMINATOR = 1000n;

/** A boundary that is a simple number as that number, any other in three digits: 2/3, ≈ 0.958. */
function boundaryText(value: Rational): string {
  return value.denominator > LONGEST_DENOMINATOR ? aboutText(toNumber(value)) : exactText(value);
}

function isSure(output: Output): boolean {
  return output.kind === "known" || (output.kind === "flipped" && output.q.numerator === 0n);
}

function misled(output: Output): string {
  return output.kind === "flipped" ? exactText(output.q) : "that input";
}
