import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { inlineScripts } from "./built-scripts";
import { hashSource } from "./content-policy";
import { guardAnswers } from "./guard-answers";

const built = {
  pages: new Map([["/", [hashSource("front()")]]]),
  standIns: [hashSource("nothing()")],
};
const plain = { siteUrl: "http://localhost:3000", oidc: undefined };

/** What the guard makes of one request. */
function ask(
  url: string,
  settings: Parameters<typeof guardAnswers>[0] = plain,
  sent: Readonly<Record<string, string>> = {},
) {
  const request = new IncomingMessage(new Socket());
  request.url = url;
  Object.assign(request.headers, sent);
  const response = new ServerResponse(request);
  guardAnswers(settings, built)(request, response);
  const header = (name: string): string => String(response.getHeader(name) ?? "");
  const directives = new Map(
    header("content-security-policy")
      .split("; ")
      .map((directive) => directive.split(/ (.*)/).slice(0, 2))
      .map(([name = "", sources = ""]) => [name, sources]),
  );
  return { request, header, directives };
}

describe("guardAnswers", () => {
  it("lets of what is written into a page only the scripts run that are named", () => {
    for (const url of ["/", "/quizzes", "/nothing"]) {
      const { directives } = ask(url);
      expect(directives.get("script-src")).not.toMatch(/unsafe|\*|https?:/);
      expect(directives.get("default-src")).toBe("'self'");
      expect(directives.get("object-src")).toBe("'none'");
      expect(directives.get("base-uri")).toBe("'none'");
      expect(directives.get("frame-ancestors")).toBe("'none'");
      expect(directives.get("form-action")).toBe("'self'");
      expect(directives.get("style-src-elem")).not.toContain("unsafe");
    }
  });

  it("names the hashes of a page that was built beforehand, and no nonce", () => {
    const { request, directives } = ask("/?from=mail");
    expect(directives.get("script-src")).toBe(`'self' ${hashSource("front()")}`);
    expect(request.headers["content-security-policy"]).toBeUndefined();
  });

  it("lets nothing run or load in what people have uploaded", () => {
    const { header } = ask("/images/01939000-0000-7000-8000-000000000001");
    expect(header("content-security-policy")).toBe("default-src 'none'; sandbox");
    expect(header("x-content-type-options")).toBe("nosniff");
  });

  it("gives every other answer a nonce of its own, and tells Next which", () => {
    const [first, second] = [ask("/quizzes"), ask("/quizzes")];
    const nonce = /'nonce-[\w-]{20,}'/.exec(first.header("content-security-policy"))?.[0] ?? "";
    expect(nonce).not.toBe("");
    expect(second.header("content-security-policy")).not.toContain(nonce);
    expect(first.request.headers["content-security-policy"]).toBe(
      first.header("content-security-policy"),
    );
    expect(first.directives.get("script-src")).toContain(hashSource("nothing()"));
  });

  it("lets no visitor choose the nonce", () => {
    const mine = "script-src 'nonce-mine'";
    for (const url of ["/", "/quizzes"]) {
      const { request, header } = ask(url, plain, {
        "content-security-policy": mine,
        "content-security-policy-report-only": mine,
      });
      expect(JSON.stringify(request.headers)).not.toContain("nonce-mine");
      expect(header("content-security-policy")).not.toContain("nonce-mine");
    }
  });

  it("lets a form lead to the university's sign-in, and nowhere else", () => {
    const oidc = {
      issuer: "https://login.example.edu/realms/all",
      clientId: "residual",
      clientSecret: "secret",
      name: "Example",
    };
    const { directives } = ask("/sign-in", { ...plain, oidc });
    expect(directives.get("form-action")).toBe("'self' https://login.example.edu");
  });

  it("keeps browsers to TLS where the site has it, and only there", () => {
    expect(ask("/").header("strict-transport-security")).toBe("");
    expect(
      ask("/", { ...plain, siteUrl: "https://quiz.example.org" }).header(
        "strict-transport-security",
      ),
    ).toBe("max-age=31536000");
  });
});

describe("inlineScripts", () => {
  it("finds the text of every script that a page holds, whatever else the tag says", () => {
    const html = `<script>a()</script><script src="/b.js" async=""></script><script id="c">c(
)</script><script nonce="" type="module">d()</script>`;
    expect(inlineScripts(html)).toEqual(["a()", "c(\n)", "d()"]);
  });
});
