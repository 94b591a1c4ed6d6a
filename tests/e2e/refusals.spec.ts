import { expect, test, type APIResponse } from "@playwright/test";
import { everythingOf, save, startAs, submit, type Guest } from "./support/guest";

const STRANGE_ID = "0190a000-0000-7000-8000-000000000000";

/** A status, and a sentence that a person can read: no stack, no query, no schema. */
async function expectRefusal(reply: APIResponse, status: number): Promise<void> {
  const text = await reply.text();
  expect(reply.status(), text).toBe(status);
  const said = reply.headers()["content-type"]?.includes("json")
    ? wordsIn(JSON.parse(text)).join(" ")
    : text.replaceAll(/<(script|style)[\s\S]*?<\/\1>|<[^>]*>/gu, " ");
  expect(said).toMatch(/[A-Z][a-z]+( [\w,’'-]+){3,}\./u);
  expect(said).not.toMatch(/Error:|at .*\.[jt]s|prisma|SELECT|zod|invalid_type|ECONN/iu);
}

/** The texts of a JSON answer. */
const wordsIn = (value: unknown): readonly string[] =>
  typeof value === "object" && value !== null
    ? Object.values(value).filter((part) => typeof part === "string")
    : [];

test("another guest's attempt is not found, whatever is asked of it, and stays as it was", async ({
  request,
  playwright,
  baseURL,
}) => {
  const owner = await startAs(request);
  await save(owner, 1, { choices: ["a"], revision: 0 });
  const before = await everythingOf(owner);
  const stranger = await playwright.request.newContext({ ...(baseURL && { baseURL }) });
  await startAs(stranger);
  for (const visitor of [
    { ...owner, request: stranger },
    { ...owner, request: await playwright.request.newContext({ ...(baseURL && { baseURL }) }) },
  ]) {
    for (const path of ["", "/1", "/1/review", "/1/review/a"]) {
      await expectRefusal(await visitor.request.get(owner.attempt + path), 404);
    }
    await expectRefusal(await save(visitor, 1, { choices: ["b"], revision: 1 }), 404);
    await expectRefusal(await submit(visitor, 1, { choices: ["b"] }), 404);
    await expectRefusal(await visitor.request.post(`${owner.attempt}/submission`), 404);
    await visitor.request.dispose();
  }
  expect(await everythingOf(owner)).toBe(before);
});

test("what does not exist or is malformed in an address is not found", async ({ request }) => {
  const { attempt } = await startAs(request);
  const paths = [
    "/attempts/1",
    "/attempts/%00",
    "/attempts/..%2f..%2fetc",
    `/attempts/${STRANGE_ID}`,
    `/attempts/${STRANGE_ID}/1`,
    `/attempts/${STRANGE_ID}/1/review/a`,
    `${attempt}/0`,
    `${attempt}/7`,
    `${attempt}/01`,
    `${attempt}/1e0`,
    `${attempt}/999999999999`,
    `${attempt}/1%20or%201=1`,
    `${attempt}/1/review/zz`,
    "/quizzes/nothing",
    "/quizzes/Fairness",
    "/quizzes/%E2%80%AE",
  ];
  for (const path of paths) {
    const reply = await request.get(path);
    expect(`${path} ${String(reply.status())}`).toBe(`${path} 404`);
  }
  await expectRefusal(await request.post("/quizzes/nothing/attempts"), 404);
  await expectRefusal(await request.post("/attempts/1/1/submission", { data: {} }), 404);
  await expectRefusal(await request.put("/api/attempts/x/1/response", { data: {} }), 404);
});

test("a review before the submission leads back to the question", async ({ request }) => {
  const { attempt } = await startAs(request);
  for (const path of ["/1/review", "/1/review/a"]) {
    const reply = await request.get(attempt + path, { maxRedirects: 0 });
    expect(reply.status()).toBe(307);
    expect(reply.headers()["location"]).toBe(`${attempt}/1`);
  }
});

test("a choice that the question does not have is not explained", async ({ request }) => {
  const guest = await startAs(request);
  await submit(guest, 1, { choices: ["a"] });
  for (const choice of ["z", "zz", "A"]) {
    await expectRefusal(await request.get(`${guest.attempt}/1/review/${choice}`), 404);
  }
});

/** Each with the status that it earns as an autosave; none may change anything. */
const ILL_BODIES: Readonly<Record<string, readonly [status: number, body: string]>> = {
  "an unknown choice": [422, `{"choices":["z"],"revision":1}`],
  "a choice that is no letter": [400, `{"choices":["a'; drop table response"],"revision":1}`],
  "the same choice twice": [400, `{"choices":["a","a"],"revision":1}`],
  "choices that are no list": [400, `{"choices":"a","revision":1}`],
  "no choices": [400, `{"revision":1}`],
  "a certainty that does not exist": [400, `{"choices":["b"],"certainty":4,"revision":1}`],
  "a guess beyond the slider": [400, `{"choices":["b"],"guess":1.5,"revision":1}`],
  "a revision in words": [400, `{"choices":["b"],"revision":"1"}`],
  "a field too many": [400, `{"choices":["b"],"revision":1,"markNumerator":1}`],
  "half of a body": [400, `{"choices":["b"]`],
  "no body": [400, ""],
  null: [400, "null"],
  "a prototype": [400, `{"__proto__":{"choices":["b"]},"revision":1}`],
  "too many bytes": [413, JSON.stringify({ choices: ["b"], revision: 1, x: "x".repeat(17_000) })],
};

test("ill bodies are refused with a clear sentence and change nothing", async ({ request }) => {
  const guest = await startAs(request);
  await save(guest, 1, { choices: ["a"], revision: 0 });
  const before = await everythingOf(guest);
  for (const [name, [status, body]] of Object.entries(ILL_BODIES)) {
    await test.step(name, async () => {
      const json = { "content-type": "application/json" };
      const sent = await guest.request.put(`/api${guest.attempt}/1/response`, {
        headers: json,
        data: Buffer.from(body),
      });
      await expectRefusal(sent, status);
      if (name === "a revision in words") return;
      const submitted = await guest.request.post(`${guest.attempt}/1/submission`, {
        headers: { ...json, accept: "text/html" },
        data: Buffer.from(body),
        maxRedirects: 0,
      });
      await expectRefusal(submitted, status);
    });
  }
  const other = await guest.request.put(`/api${guest.attempt}/1/response`, {
    headers: { "content-type": "text/plain" },
    data: Buffer.from(`{"choices":["b"],"revision":1}`),
  });
  await expectRefusal(other, 415);
  expect(await everythingOf(guest)).toBe(before);
});

test("an ill form is refused with a page, and changes nothing", async ({ request }) => {
  const guest = await startAs(request);
  const before = await everythingOf(guest);
  for (const [status, body] of [
    [422, "choice=z&intent=submit"],
    [400, "choice=a&certainty=9"],
    [400, "choice=a&mark=1"],
    [400, "choice=a&intent=submit&intent=skip"],
    [400, "choice=a&choice=a"],
    [413, `choice=a&x=${"x".repeat(17_000)}`],
  ] as const) {
    const reply = await request.post(`${guest.attempt}/1/submission`, {
      headers: { "content-type": "application/x-www-form-urlencoded", accept: "text/html" },
      data: Buffer.from(body),
      maxRedirects: 0,
    });
    await expectRefusal(reply, status);
    expect(reply.headers()["content-type"]).toContain("text/html");
  }
  expect(await everythingOf(guest)).toBe(before);
});

test("a different answer after the submission changes nothing", async ({ request }) => {
  const guest = await startAs(request);
  expect((await submit(guest, 1, { choices: ["a"], certainty: 3 })).status()).toBe(303);
  const before = await everythingOf(guest);
  await expectRefusal(await submit(guest, 1, { choices: ["b"] }), 409);
  await expectRefusal(await submit(guest, 1, { choices: [] }), 409);
  await expectRefusal(await save(guest, 1, { choices: ["b"], revision: 1 }), 409);
  const skipped = await guest.request.post(`${guest.attempt}/1/submission`, {
    form: { choice: "b", intent: "skip", revision: "1" },
    maxRedirects: 0,
  });
  await expectRefusal(skipped, 409);
  // The same again is no change, and is not refused.
  expect((await submit(guest, 1, { choices: ["a"], certainty: 3 })).status()).toBe(303);
  expect(await everythingOf(guest)).toBe(before);
});

test("a save from a stale page is refused and gives back what is stored", async ({ request }) => {
  const guest = await startAs(request);
  await save(guest, 1, { choices: ["a"], certainty: 2, revision: 0 });
  const stale = await save(guest, 1, { choices: ["b"], revision: 0 });
  await expectRefusal(stale, 409);
  const said: unknown = await stale.json();
  expect(said).toMatchObject({
    code: "conflict",
    revision: 1,
    stored: { choices: ["a"], certainty: 2, guess: null },
  });
});

test("a tampered cookie is nobody's", async ({ request, playwright, baseURL }) => {
  const owner = await startAs(request);
  const { cookies } = await request.storageState();
  const cookie = cookies.find(({ name }) => name === "guest");
  if (cookie === undefined) throw new Error("There is no cookie");
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax" });
  const [id = "", signature = ""] = cookie.value.split(".");
  const forged = [
    id,
    `${id}.`,
    `${id}.${signature.slice(0, -1)}`,
    `${id}.${signature.slice(0, -1)}${signature.endsWith("A") ? "E" : "A"}`,
    `${id.toUpperCase()}.${signature}`,
    `${id}.${signature}.${signature}`,
    `${STRANGE_ID}.${signature}`,
    "%00",
    "x".repeat(3000),
  ];
  for (const value of forged) {
    const forger = await playwright.request.newContext({
      ...(baseURL && { baseURL }),
      extraHTTPHeaders: { cookie: `guest=${value}` },
    });
    expect((await forger.get(owner.attempt)).status()).toBe(404);
    expect((await submit({ ...owner, request: forger }, 1, { choices: ["a"] })).status()).toBe(404);
    expect((await forger.get("/quizzes")).status()).toBe(200);
    await forger.dispose();
  }
});

test("a form on another site cannot act for a guest", async ({ request }) => {
  const guest = await startAs(request);
  const before = await everythingOf(guest);
  for (const headers of [
    { origin: "https://elsewhere.example" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { "sec-fetch-site": "none" },
  ]) {
    await expectRefusal(await crossSite(guest, headers), 403);
    const start = await request.post("/quizzes/crossovers/attempts", { headers, maxRedirects: 0 });
    await expectRefusal(start, 403);
    await expectRefusal(await request.post(`${guest.attempt}/submission`, { headers }), 403);
    const saved = await request.put(`/api${guest.attempt}/1/response`, {
      headers,
      data: { choices: ["b"], revision: 0 },
    });
    await expectRefusal(saved, 403);
  }
  expect(await everythingOf(guest)).toBe(before);
});

const crossSite = (
  { request, attempt }: Guest,
  headers: Readonly<Record<string, string>>,
): Promise<APIResponse> =>
  request.post(`${attempt}/1/submission`, {
    headers: { ...headers, accept: "text/html" },
    form: { choice: "a", intent: "submit" },
    maxRedirects: 0,
  });

test("methods that an address does not have are refused", async ({ request }) => {
  const { attempt } = await startAs(request);
  for (const [method, path] of [
    ["DELETE", `/api${attempt}/1/response`],
    ["GET", `/api${attempt}/1/response`],
    ["PUT", `${attempt}/1/submission`],
    ["DELETE", `${attempt}/submission`],
  ] as const) {
    expect((await request.fetch(path, { method })).status()).toBe(405);
  }
});
