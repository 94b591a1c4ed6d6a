import { expect, test } from "vitest";

import { grey } from "./grey";

test("a brightness is its own pixel value, whatever the theme", () => {
  expect(grey(0.3)).toBe("rgb(30% 30% 30%)");
  expect(grey(0.9)).toBe("rgb(90% 90% 90%)");
});

test("float noise does not reach the stylesheet", () => {
  expect(grey(0.1 + 0.2)).toBe("rgb(30% 30% 30%)");
});

test("beyond black and white there is nothing to draw", () => {
  expect(grey(-1)).toBe("rgb(0% 0% 0%)");
  expect(grey(1.4)).toBe("rgb(100% 100% 100%)");
});
