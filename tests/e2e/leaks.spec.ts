import fs from "node:fs";
import path from "node:path";
import { expect, test, type APIRequestContext } from "@playwright/test";
import { save, startAs, submit } from "./support/guest";
import { leaksIn, secrets, type Sent } from "./support/leaks";
import { QUESTIONS } from "./support/secrets";

/** The page as a browser asks for it, as the router asks for it, and as it prefetches it. */
async function everyFaceOf(request: APIRequestContext, address: string): Promise<readonly Sent[]> {
  const faces: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    page: {},
    data: { RSC: "1" },
    prefetch: { RSC: "1", "Next-Router-Prefetch": "1" },
    "tree of a prefetch": {
      RSC: "1",
      "Next-Router-Prefetch": "1",
      "Next-Router-Segment-Prefetch": "/_tree",
    },
  };
  const sent: Sent[] = [];
  for (const [face, headers] of Object.entries(faces)) {
    const reply = await request.get(address, { headers });
    const head = Object.entries(reply.headers()).join("\n");
    sent.push({ what: `${address} (${face})`, text: `${head}\n${await reply.text()}` });
  }
  return sent;
}

const PUBLIC = ["/", "/quizzes", "/quizzes/fairness", "/reading", "/privacy", "/accessibility"];

test("nothing that is sent before the submission holds a key, a verdict or an explanation", async ({
  request,
}) => {
  test.setTimeout(120_000);
  // A comparison with nothing finds nothing.
  expect(secrets().length).toBeGreaterThan(1000);
  const sent: Sent[] = [];
  for (const address of PUBLIC) sent.push(...(await everyFaceOf(request, address)));
  const guest = await startAs(request);
  for (const address of ["", "/1", "/2", "/3", "/4", "/5", "/6", "/1/review", "/1/review/c"]) {
    sent.push(...(await everyFaceOf(request, guest.attempt + address)));
  }
  // Every question of the bank, each on the numbers that somebody new is given.
  for (const { id } of QUESTIONS) {
    const slug = (await request.get(`/quizzes/${id}`)).ok() ? id : `again-${id}`;
    const { attempt } = await startAs(request, slug);
    sent.push(...(await everyFaceOf(request, `/quizzes/${slug}`)));
    sent.push(...(await everyFaceOf(request, `${attempt}/1`)));
  }
  const questions = sent.filter(({ what }) => /\/attempts\/[^/]+\/1 \(page\)/u.test(what));
  expect(questions.length).toBe(QUESTIONS.length + 1);
  for (const { text } of questions) expect(text).toContain("Check my answer");
  const replies = {
    "a save": await save(guest, 1, { choices: ["a"], revision: 0 }),
    "a save of another": await save(guest, 1, { choices: ["b"], revision: 1 }),
    "a conflict": await save(guest, 1, { choices: ["c"], revision: 0 }),
    "an unknown choice": await save(guest, 1, { choices: ["z"], revision: 2 }),
    "an unknown choice handed in": await submit(guest, 1, { choices: ["z"] }),
    "an ill body": await request.put(`/api${guest.attempt}/1/response`, { data: { choices: 1 } }),
    "a strange attempt": await save({ ...guest, attempt: "/attempts/1" }, 1, {
      choices: [],
      revision: 0,
    }),
    "a submission": await submit(guest, 2, { choices: ["a"] }),
    "a submission of another answer": await submit(guest, 2, { choices: ["b"] }),
  };
  for (const [what, reply] of Object.entries(replies)) {
    sent.push({ what, text: `${reply.headers()["location"] ?? ""} ${await reply.text()}` });
  }
  expect(leaksIn(sent)).toEqual([]);
});

test("no script of the product holds the bank", async ({ request }) => {
  const folder = path.resolve(".next/static");
  const files = fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(js|json|css|txt|map)$/u.test(file));
  expect(files.filter((file) => file.endsWith(".map"))).toEqual([]);
  const scripts = files.map((file): Sent => ({
    what: file,
    text: fs.readFileSync(path.join(folder, file), "utf8"),
    isScript: true,
  }));
  expect(scripts.length).toBeGreaterThan(8);
  // The built files are those that are served.
  const [script] = files.filter((file) => file.endsWith(".js"));
  expect(await (await request.get(`/_next/static/${script ?? ""}`)).text()).toBe(
    scripts.find(({ what }) => what === script)?.text,
  );
  expect(leaksIn(scripts)).toEqual([]);
  // Neither what is asked: a script with a question in it would have its explanations beside it.
  const said = scripts.map(({ text }) => text).join("\n");
  const stems = QUESTIONS.flatMap(({ stem }) => stem);
  expect(stems.filter((stem) => said.includes(stem))).toEqual([]);
  // The same search finds the bank where it does belong.
  const server = path.resolve(".next/server");
  const ours = fs
    .readdirSync(server, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".js"))
    .map((file) => fs.readFileSync(path.join(server, file), "utf8"))
    .join("\n");
  expect(stems.filter((stem) => ours.includes(stem)).length).toBeGreaterThan(0);
});

test("the comparison does find the explanations once they are due", async ({ request }) => {
  const guest = await startAs(request);
  await submit(guest, 1, { choices: ["a"] });
  const [question] = QUESTIONS;
  if (question === undefined) throw new Error("The bank is empty");
  for (const { key } of question.choices) {
    const address = `${guest.attempt}/1/review/${key}`;
    for (const headers of [{}, { RSC: "1" }]) {
      const text = await (await request.get(address, { headers })).text();
      const found = leaksIn([{ what: address, text }]);
      const ofThis = found.filter((leak) => leak.includes(`${question.id}, ${key}:`));
      expect(ofThis.length).toBeGreaterThan(5);
    }
  }
});

test("the comparison does find a key, a claim and a misconception, however they are packed", () => {
  const [question] = QUESTIONS;
  const [choice] = question?.choices ?? [];
  if (choice === undefined) throw new Error("The bank is empty");
  const flight = (value: unknown): string =>
    `<script>self.__next_f.push([1,${JSON.stringify(JSON.stringify(value))}])</script>`;
  for (const value of [
    { markingKey: ["a"] },
    { claim: choice.claim },
    { x: choice.claim.expression },
    { x: choice.misconception },
    { x: choice.refutation.belief },
    { x: choice.because.slice(0, 60) },
  ]) {
    for (const text of [JSON.stringify(value), flight(value)]) {
      expect(leaksIn([{ what: "a test", text }])).not.toEqual([]);
    }
  }
});
