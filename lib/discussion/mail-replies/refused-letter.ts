/** What can be done about an answer that was not posted: to write it anew, to read the thread, nothing. */
export type WayOn = "again" | "read" | "none";

interface Refused {
  /** What happened, in a sentence. */
  readonly why: string;
  /** What she wrote. */
  readonly words: string;
  readonly way: WayOn;
  /** Where the post stands that she answered. */
  readonly url: string;
}

/** What somebody is told whose answer by mail was not posted. */
export function refusedLetter({ why, words, way, url }: Refused): {
  readonly subject: string;
  readonly text: string;
} {
  const quoted =
    words.trim() === ""
      ? "Your mail had no text."
      : `This is what you wrote, so that it is not lost:\n\n${words.trim().replaceAll(/^/gmu, "> ")}`;
  return {
    subject: "Your answer by mail was not posted",
    text: `What you answered by mail was not posted. ${why}\n\n${WAYS[way](url)}\n\n${quoted}\n`,
  };
}

const WAYS: Readonly<Record<WayOn, (url: string) => string>> = {
  again: (url) => `Answer the mail once more, or write in the thread: ${url}`,
  read: (url) => `This is the thread: ${url}`,
  none: () => "There is nothing that you can do in this thread.",
};
