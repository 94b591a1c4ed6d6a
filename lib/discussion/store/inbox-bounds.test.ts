import { expect, it } from "vitest";
import { MOST_COUNTED } from "../inbox";
import { COUNTED } from "./inbox-bounds";

it("counts one more line of an inbox than is told, so that more than that is known", () => {
  expect(COUNTED.parts).toEqual([String(MOST_COUNTED + 1)]);
});
