import { fixed, decimalPlaces, roundToSignificant } from "@/lib/arithmetic/decimal";
import { display, type Display } from "@/lib/arithmetic/display";
import { isInteger, multiply, rational } from "@/lib/arithmetic/rational";
import type { Value } from "@/lib/arithmetic/value";
import { anythingFrom } from "./display-in-prose";

const HUNDRED = rational(100n);
/** Behind the point of an exact percentage; what needs more is rounded and marked ≈. */
const MOST_PLACES = 2;

/** A part of the whole as a percentage: 20%, 12.5%, ≈ 33.3%. */
export function percentage(value: Value): Display {
  if (value.kind === "interval") {
    const [low, high] = [value.low, value.high].map((end) =>
      percentage({ kind: "exact", value: end }),
    );
    if (low && high) return anythingFrom(low, high);
  }
  if (value.kind !== "exact") return display(value);
  const percent = multiply(value.value, HUNDRED);
  const places = decimalPlaces(percent);
  if (places !== null && places <= MOST_PLACES) return withSign(fixed(percent, places), "");
  const rounded = roundToSignificant(percent, 3);
  return withSign(fixed(rounded, isInteger(rounded) ? 0 : (decimalPlaces(rounded) ?? 0)), "≈ ");
}

function withSign(digits: string, about: string): Display {
  return {
    text: `${about}${digits}%`,
    latex: `${about === "" ? "" : "\\approx "}${digits}\\%`,
    speech: `${about === "" ? "" : "about "}${digits} percent`,
  };
}
