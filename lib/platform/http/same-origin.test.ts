import { describe, expect, it } from "vitest";
import { isSameOrigin } from "./same-origin";

const accepts = (headers: Record<string, string>) => isSameOrigin(new Headers(headers));

describe("isSameOrigin", () => {
  it("believes the browser's own word, whatever else is said", () => {
    expect(accepts({ "sec-fetch-site": "same-origin" })).toBe(true);
    expect(
      accepts({ "sec-fetch-site": "cross-site", origin: "http://a.test", host: "a.test" }),
    ).toBe(false);
    expect(accepts({ "sec-fetch-site": "same-site" })).toBe(false);
  });

  it("compares the origin with the host where the browser says no more", () => {
    expect(accepts({ origin: "http://a.test:3000", host: "a.test:3000" })).toBe(true);
    expect(accepts({ origin: "http://a.test:3001", host: "a.test:3000" })).toBe(false);
    expect(accepts({ origin: "null", host: "a.test" })).toBe(false);
  });

  it("lets a client pass that is no browser", () => {
    expect(accepts({ host: "a.test" })).toBe(true);
  });
});
