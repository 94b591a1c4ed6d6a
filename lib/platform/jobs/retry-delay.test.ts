import { expect, it } from "vitest";
import { retryDelay } from "./retry-delay";

it("tries a job again for two days, ever more seldom, and then no more", () => {
  const delays = [1, 2, 3, 4, 5, 6, 7].map((attempts) => retryDelay(attempts));
  expect(delays).toEqual([30, 120, 480, 1920, 7680, 30_720, 122_880]);
  expect(retryDelay(8)).toBeNull();
});
