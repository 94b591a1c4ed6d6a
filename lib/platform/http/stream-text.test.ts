import { describe, expect, it } from "vitest";
import { streamText } from "./stream-text";

describe("a streamed text", () => {
  it("is made as it is read, and its making ends when the reader goes", async () => {
    const made: number[] = [];
    let hasEnded = false;
    const pieces = async function* () {
      try {
        for (let number = 1; ; number += 1) {
          made.push(number);
          yield await Promise.resolve(`${String(number)}\n`);
        }
      } finally {
        hasEnded = true;
      }
    };
    const reader = streamText(pieces()).getReader();
    expect(made).toEqual([]);
    const first = await reader.read();
    expect(new TextDecoder().decode(first.value)).toBe("1\n");
    await reader.read();
    expect(made).toEqual([1, 2]);
    await reader.cancel();
    expect(hasEnded).toBe(true);
    expect(made).toEqual([1, 2]);
  });
});
