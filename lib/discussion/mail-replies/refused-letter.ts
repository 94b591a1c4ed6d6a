interface Refused {
  /** What happened, in a sentence. */
  readonly why: string;
  /** What she wrote. */
  readonly words: string;
  /** Where she can write it instead; null where she cannot. */
  readonly threadUrl: string | null;
}

/** What somebody is told whose answer by mail was not posted. */
export function refusedLetter({ why, words, threadUrl }: Refused): {
  readonly subject: string;
  readonly text: string;
} {
  const instead =
    threadUrl === null
      ? "There is nothing that you can do in this thread."
      : `You can write it in the thread instead, or answer the mail once more: ${threadUrl}`;
  const quoted =
    words.trim() === ""
      ? "Your mail had no text."
      : `This is what you wrote, so that it is not lost:\n\n${words.trim().replaceAll(/^/gmu, "> ")}`;
  return {
    subject: "Your answer by mail was not posted",
    text: `What you answered by mail was not posted. ${why}\n\n${instead}\n\n${quoted}\n`,
  };
}
