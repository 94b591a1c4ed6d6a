import { describe, expect, it } from "vitest";
import { mentionedIn } from "./mentions";

const ada = "0197c0de-0000-7000-8000-00000000000a";
const tom = "0197c0de-0000-7000-8000-00000000000b";

describe("the people that a text mentions", () => {
  it("are found by their ids, each once", () => {
    const text = `[@Ada](mention:${ada}) and [@Tom](mention:${tom}), and [@Ada](mention:${ada.toUpperCase()})`;
    expect(mentionedIn(text)).toEqual([ada, tom]);
  });

  it("are not found in what is no mention", () => {
    expect(mentionedIn(`mention:${ada} [@Ada](mention:ada) [@Ada](https://${ada})`)).toEqual([]);
  });

  it("are no more than twenty", () => {
    const ids = Array.from({ length: 30 }, (_, i) => ada.slice(0, -2) + String(i + 10));
    expect(mentionedIn(ids.map((id) => `[@A](mention:${id})`).join(" "))).toEqual(ids.slice(0, 20));
  });
});
