import { afterEach, describe, expect, it, vi } from "vitest";
import { everyDay } from "./every-day";
import { closeStage } from "./shutdown";

const DAY = 24 * 60 * 60 * 1000;

describe("daily work", () => {
  afterEach(() => {
    vi.useRealTimers();
    globalThis.residualClosers = [];
  });

  it("is done at once, every day after a failure too, and not after the end of the process", async () => {
    vi.useFakeTimers();
    let times = 0;
    everyDay("counting", () => {
      times += 1;
      return times === 2 ? Promise.reject(new Error("no")) : Promise.resolve();
    });
    await vi.advanceTimersByTimeAsync(0);
    expect(times).toBe(1);
    await vi.advanceTimersByTimeAsync(2 * DAY);
    expect(times).toBe(3);
    await closeStage("work");
    await vi.advanceTimersByTimeAsync(2 * DAY);
    expect(times).toBe(3);
  });

  it("is not begun again while it is under way, and has nothing to catch up with then", async () => {
    vi.useFakeTimers();
    let times = 0;
    let finish: () => void = () => undefined;
    everyDay("counting", () => {
      times += 1;
      return new Promise<void>((resolve) => {
        finish = resolve;
      });
    });
    await vi.advanceTimersByTimeAsync(5 * DAY);
    expect(times).toBe(1);
    finish();
    await vi.advanceTimersByTimeAsync(DAY / 2);
    expect(times).toBe(1);
    await vi.advanceTimersByTimeAsync(DAY / 2);
    expect(times).toBe(2);
    finish();
  });

  it("holds the end of the process until what is under way is done", async () => {
    let finish: () => void = () => {
      throw new Error("It was not begun");
    };
    everyDay(
      "waiting",
      () =>
        new Promise<void>((resolve) => {
          finish = resolve;
        }),
    );
    await Promise.resolve();
    let isClosed = false;
    const closing = closeStage("work").then(() => (isClosed = true));
    await new Promise((resolve) => setImmediate(resolve));
    expect(isClosed).toBe(false);
    finish();
    await closing;
    expect(isClosed).toBe(true);
  });
});
