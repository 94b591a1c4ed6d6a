import { initialState } from "./figure/figure-state";
import { keptDrawing } from "./figure/kept-drawing";
import type { RenderedFragment } from "../rendered-fragment";
import type { Contrast } from "./contrast";
import type { Explanation, Section } from "./explanation";
import { checkBlank, type Blank } from "./fading";

/** A part of a review that can be held back by itself. */
export type Part =
  "guess" | "because" | "refutation" | "contrast" | "principle" | "here" | "plot" | "prompt";

export type HeldBack = ReadonlySet<Part>;

/**
 * The parts of an explanation that print what a blanked line comes to. A part gives a blank away when
 * a number in it, typed into the blank, would be accepted: the fraction, its decimal, a rounding, a
 * percentage. What the problem itself states does not count: the assumptions, and a parameter where a
 * sentence names it. The flip and the lines of the working have disclosures of their own.
 */
export function heldBack({ sections }: Explanation, blanks: readonly Blank[]): HeldBack {
  const values = [...new Set(blanks.map(({ value }) => value))];
  const held = new Set<Part>();
  for (const [part, words] of sections.flatMap(printed)) {
    if (values.some((value) => words.some((text) => saysIt(text, value)))) held.add(part);
  }
  return held;
}

/** Not the 2 of L2. Unsigned: an error of −0.48 is given away by a size of 0.48. */
const NUMBER = /(?<![\p{L}\d.^])(?:\d+(?:\.\d+)?(?:\/\d+)?%?|½)/gu;

/** Whether a text prints a number that would be accepted for `value`, or the same set of numbers. */
export function saysIt(text: string, value: string): boolean {
  if (value.startsWith("[")) return text.includes(value);
  const numbers = text.match(NUMBER) ?? [];
  return numbers.some((number) => checkBlank(`|${value}|`, number.replace("½", "1/2")).isRight);
}

type Printed = readonly [part: Part, words: readonly string[]];

function printed(section: Section): readonly Printed[] {
  switch (section.kind) {
    case "guess":
      return [["guess", [...computed(section.prompt), section.of.display.text]]];
    case "verdict":
      return [["because", computed(section.because)]];
    case "refutation":
      return [["refutation", [section.belief, section.plausible, section.fails].flatMap(computed)]];
    case "contrast":
      return [["contrast", numbersOf(section.contrast)]];
    case "principle":
      return [
        ["principle", computed(section.principle)],
        ["here", computed(section.here ?? [])],
      ];
    case "plot": {
      const { readouts, labels, description } = keptDrawing(
        section.model,
        initialState(section.model),
      );
      const cells = section.table.rows.flatMap(([, ...values]) => values);
      return [
        ["plot", [description, ...[...readouts, ...labels].map(({ text }) => text), ...cells]],
      ];
    }
    case "prompt":
      return [["prompt", computed(section.question)]];
    case "flip":
    case "worked":
      return [];
  }
}

/** The words of a text and its computed numbers, without parameters that are printed as they are. */
function computed(fragments: readonly RenderedFragment[]): readonly string[] {
  return fragments.flatMap((fragment) => {
    switch (fragment.kind) {
      case "text":
        return [fragment.text];
      case "maths":
        return [fragment.tex];
      case "value":
      case "percentage":
      case "working":
        return fragment.expression.kind === "number" ? [] : [fragment.display.text];
      case "emphasis":
        return computed(fragment.children);
      case "group":
        return [];
    }
  });
}

function numbersOf({ blocks }: Contrast): readonly string[] {
  return blocks
    .flat()
    .flatMap(({ endsAt, cells }) => [endsAt ?? null, ...cells.map(({ number }) => number)])
    .flatMap((number) => (number === null ? [] : [number.display.text]));
}
