import { describe, expect, it } from "vitest";
import { readBody } from "./read-body";

const post = (body: string, type: string, headers: Record<string, string> = {}) =>
  new Request("http://a.test/", {
    method: "POST",
    body,
    headers: { "content-type": type, ...headers },
  });

describe("readBody", () => {
  it("reads JSON and forms by their type", async () => {
    expect(await readBody(post('{"a":1}', "application/json; charset=utf-8"), 100)).toEqual({
      kind: "json",
      value: { a: 1 },
    });
    const form = await readBody(post("c=a&c=b", "application/x-www-form-urlencoded"), 100);
    expect(form.kind === "form" && form.form.getAll("c")).toEqual(["a", "b"]);
  });

  it("refuses what is larger than the limit, also when the announced length lies", async () => {
    expect(await readBody(post("x".repeat(101), "application/json"), 100)).toEqual({
      kind: "too-large",
    });
    expect(
      await readBody(post("x".repeat(101), "application/json", { "content-length": "3" }), 100),
    ).toEqual({ kind: "too-large" });
    expect(
      await readBody(post("{}", "application/json", { "content-length": "5000" }), 100),
    ).toEqual({ kind: "too-large" });
  });

  it("says when the body is not what its type says", async () => {
    expect(await readBody(post("{", "application/json"), 100)).toEqual({ kind: "malformed" });
    expect(await readBody(post("a", "text/plain"), 100)).toEqual({ kind: "other-type" });
  });
});
