import type { Ruling } from "./ruling";

/** On the button of a choice. */
export const RULING_WORDS: Readonly<Record<Ruling, string>> = {
  true: "True",
  false: "False",
  either: "Either is right",
  void: "Not counted",
  computed: "By the numbers",
};

/** “Choice C …” */
export const RULING_SAYS: Readonly<Record<Ruling, string>> = {
  true: "counts as true",
  false: "counts as false",
  either: "is right whether it was ticked or left",
  void: "does not count",
  computed: "counts as its claim comes out on each set of numbers",
};
