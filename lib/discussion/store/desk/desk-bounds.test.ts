import { expect, it } from "vitest";
import { MOST_LOOKED_AT } from "../../desk/most-looked-at";
import { COUNTED, LOOKED_AT } from "./desk-bounds";

it("looks at as many threads as a desk says, and counts one more than it tells", () => {
  expect(LOOKED_AT.parts).toEqual([String(MOST_LOOKED_AT)]);
  expect(COUNTED.parts).toEqual([String(MOST_LOOKED_AT + 1)]);
});
