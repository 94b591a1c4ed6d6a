import { expect, it } from "vitest";
import { waitWords } from "./wait-words";

it.each([
  [1, "a minute"],
  [60, "a minute"],
  [61, "2 minutes"],
  [300, "5 minutes"],
  [3540, "59 minutes"],
  [3541, "an hour"],
  [3600, "an hour"],
  [3601, "2 hours"],
  [7200, "2 hours"],
])("says how long %d seconds are, and never too little", (seconds, words) => {
  expect(waitWords(seconds)).toBe(words);
});
