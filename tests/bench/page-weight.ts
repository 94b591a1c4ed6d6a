import { gzipSync } from "node:zlib";
import { atMost } from "./aim";
import { type Client, makeClient } from "./client";
import { startAttempt, unexpected } from "./learner";
import type { Part } from "./part";

/** What a browser must fetch and run before the quiz page is alive. */
export const pageWeight: Part = {
  name: "weight",
  title: "Quiz page: JavaScript, gzipped, against an empty page",
  run: async (room) => {
    const [product, empty] = [await room.product(), await room.emptyApp()];
    const quiz = makeClient(product.origin);
    const bare = makeClient(empty.origin);
    const { cookie, attempt } = await startAttempt(quiz, "fairness");
    const ours = await scriptBytes(quiz, `${attempt}/1`, { cookie });
    const theirs = await scriptBytes(bare, "/");
    quiz.close();
    bare.close();
    return [
      {
        what: "JavaScript of the quiz page ÷ empty page",
        ...atMost(ours.bytes / theirs.bytes, 1.25),
        from: `${kilobytes(ours.bytes)} in ${String(ours.files)} files ÷ ${kilobytes(theirs.bytes)} in ${String(theirs.files)}`,
      },
    ];
  },
};

/**
 * Every script that the page names anywhere, also in the data of its components, each gzipped by
 * itself as it travels. The one for browsers without modules is left out: no browser that runs the
 * others fetches it.
 */
async function scriptBytes(
  client: Client,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly files: number; readonly bytes: number }> {
  const page = await client.ask({ path, headers });
  if (page.status !== 200) throw unexpected(page);
  const html = page.body.toString().replaceAll(/<script[^>]*\bnoModule[^>]*>/giu, "");
  const named = new Set(html.match(/static\/chunks\/[\w./~-]+\.js/gu));
  let bytes = 0;
  for (const name of named) {
    const script = await client.ask({ path: `/_next/${name}` });
    if (script.status !== 200) throw unexpected(script);
    bytes += gzipSync(script.body).byteLength;
  }
  return { files: named.size, bytes };
}

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;
