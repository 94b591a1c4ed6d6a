import { describe, expect, it } from "vitest";
import { hashReplyToken, newReplyToken, replyAddress, tokenIn } from "./reply-address";

const DOMAIN = "reply.example.org";

describe("the address that a mail is answered to", () => {
  it("leads back to its secret, in large letters and small ones", () => {
    const token = newReplyToken();
    const address = replyAddress(token, DOMAIN);
    for (const written of [address, address.toUpperCase(), address.replace("reply+", "Reply+")]) {
      expect(tokenIn(written, DOMAIN)).toBe(token);
    }
  });

  it("has no more before the @ than a mail server must take", () => {
    const [local = ""] = replyAddress(newReplyToken(), DOMAIN).split("@");
    expect(local.length).toBeLessThanOrEqual(64);
  });

  it("is none at another domain, with another sign, or without a secret", () => {
    const token = newReplyToken();
    for (const other of [
      replyAddress(token, "example.org"),
      replyAddress(token, `${DOMAIN}.example.net`),
      replyAddress(`${token}0`, DOMAIN),
      replyAddress(token.slice(1), DOMAIN),
      replyAddress(token.replace(/^./u, "g"), DOMAIN),
      `postmaster@${DOMAIN}`,
      `"reply+${token}@${DOMAIN}"@example.net`,
      `<${replyAddress(token, DOMAIN)}>`,
    ]) {
      expect(tokenIn(other, DOMAIN)).toBeNull();
    }
  });

  it("is never the same, and is kept as a hash that does not hold it", () => {
    const tokens = Array.from({ length: 100 }, newReplyToken);
    expect(new Set(tokens).size).toBe(100);
    for (const token of tokens) expect(hashReplyToken(token)).not.toContain(token);
  });
});
