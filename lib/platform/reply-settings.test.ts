import { describe, expect, it } from "vitest";
import { readEnv } from "./env";

const SMTP = { SMTP_URL: "smtp://mail.example.org" };
const ON = { ...SMTP, REPLY_DOMAIN: "Reply.Example.org", REPLY_PORT: "2525" };

describe("the settings for answers by mail", () => {
  it("are off where nothing is said", () => {
    expect(readEnv(SMTP).replies).toBeUndefined();
    expect(readEnv({ ...SMTP, REPLY_DOMAIN: "", REPLY_PORT: "" }).replies).toBeUndefined();
    expect(readEnv({ ...SMTP, REPLY_HOST: "0.0.0.0" }).replies).toBeUndefined();
  });

  it("listen on this machine alone, unless another address of it is named", () => {
    const replies = { domain: "reply.example.org", host: "127.0.0.1", port: 2525 };
    expect(readEnv(ON).replies).toEqual(replies);
    expect(readEnv({ ...ON, REPLY_HOST: "0.0.0.0" }).replies).toEqual({
      ...replies,
      host: "0.0.0.0",
    });
  });

  for (const [variables, sentence] of [
    [{ ...SMTP, REPLY_DOMAIN: "reply.example.org" }, "must be set together"],
    [{ ...SMTP, REPLY_PORT: "2525" }, "must be set together"],
    [{ ...ON, SMTP_URL: "" }, "SMTP_URL must be set when REPLY_DOMAIN is"],
    [{ ...ON, REPLY_DOMAIN: "a@reply.example.org" }, "REPLY_DOMAIN must be a domain alone"],
    [{ ...ON, REPLY_PORT: "0" }, "REPLY_PORT must be a number from 1 to 65535"],
    [{ ...ON, REPLY_PORT: "smtp" }, "REPLY_PORT must be a number from 1 to 65535"],
    [{ ...ON, REPLY_HOST: "a host" }, "REPLY_HOST must be an address of this machine"],
    [{ ...ON, PORT: "2525" }, "REPLY_PORT must be another port than PORT"],
  ] as const) {
    it(`are refused in a sentence: ${sentence}`, () => {
      expect(() => readEnv(variables)).toThrow(sentence);
    });
  }
});
