import { describe, expect, it } from "vitest";
import { fillPlace, keepPlace } from "./image-place";
import { edited, type Passage } from "./text-edit";

const at = (text: string, start = text.length): Passage => ({ text, start, end: start });

describe("the place of an image that is uploaded", () => {
  const kept = edited("See ", keepPlace(at("See "), 1));

  it("becomes the image, whose description is asked for where nobody has typed on", () => {
    const edit = fillPlace(kept, 1, "/images/a");
    if (edit === null) throw new Error("The place is gone");
    const { text, start, end } = edited(kept.text, edit);
    expect(text).toBe("See ![describe it](/images/a)");
    expect(text.slice(start, end)).toBe("describe it");
  });

  it("leaves the cursor where somebody typed on meanwhile", () => {
    const typed = { text: `${kept.text} and on`, start: 2, end: kept.text.length + 4 };
    const edit = fillPlace(typed, 1, "/images/a");
    if (edit === null) throw new Error("The place is gone");
    const { text, start, end } = edited(typed.text, edit);
    expect(text).toBe("See ![describe it](/images/a) and on");
    expect(start).toBe(2);
    expect(text.slice(0, end)).toBe("See ![describe it](/images/a) and");
  });

  it("goes where the image was not taken, and nothing with it", () => {
    const edit = fillPlace(kept, 1, null);
    expect(edit && edited(kept.text, edit)).toEqual(at("See "));
    expect(fillPlace(at("See "), 1, "/images/a")).toBeNull();
  });
});
