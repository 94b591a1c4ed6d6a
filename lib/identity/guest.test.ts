import { describe, expect, it } from "vitest";
import { findGuestCookie, guestCookieName, readGuest, signGuest } from "./guest";

const secret = "a secret of thirty-two characters or more";
const anna = "0192f0c1-5e6f-7a8b-9c0d-1e2f3a4b5c6d";
const bela = "0192f0c1-5e6f-7a8b-9c0d-1e2f3a4b5c6e";

describe("the guest cookie", () => {
  it("gives back the participant it was made for", () => {
    expect(readGuest(signGuest(anna, secret), secret)).toBe(anna);
  });

  it("is nobody's when the id was exchanged", () => {
    const [, signature = ""] = signGuest(anna, secret).split(".");
    expect(readGuest(`${bela}.${signature}`, secret)).toBeNull();
  });

  it("is nobody's when any character of the signature was changed", () => {
    const cookie = signGuest(anna, secret);
    for (let at = cookie.indexOf(".") + 1; at < cookie.length; at += 1) {
      const other = cookie[at] === "A" ? "B" : "A";
      expect(readGuest(cookie.slice(0, at) + other + cookie.slice(at + 1), secret)).toBeNull();
    }
  });

  it("is nobody's when it was signed with another secret", () => {
    expect(readGuest(signGuest(anna, `${secret}!`), secret)).toBeNull();
  });

  it.each([undefined, "", ".", anna, `${anna}.`, `.${anna}`, `${anna}.a.b`, `x.${"A".repeat(43)}`])(
    "is nobody's when it is %j",
    (cookie) => {
      expect(readGuest(cookie, secret)).toBeNull();
    },
  );

  it("has a name behind TLS that browsers let no other host and no plain page set", () => {
    expect(guestCookieName(true)).toBe("__Host-guest");
  });

  it("is found under either name, first under the one that cannot be planted", () => {
    const found = (jar: Readonly<Record<string, string>>) => findGuestCookie((name) => jar[name]);
    expect(found({ [guestCookieName(false)]: "plain" })).toBe("plain");
    expect(found({ [guestCookieName(true)]: "secure", [guestCookieName(false)]: "plain" })).toBe(
      "secure",
    );
    expect(found({ other: "x" })).toBeUndefined();
  });
});
