const QUESTIONS = [
  ["number", "Number"],
  ["share", "Share"],
  ["optimum", "Optimum"],
] as const;

/** Which of the three questions a claim answers. Most quarrels are about two of them at once. */
export type ThreeQuestion = (typeof QUESTIONS)[number][0];

/** The three questions in a row, the current one filled and bold. */
export function ThreeQuestions({ current }: { readonly current: ThreeQuestion }) {
  return (
    <ul className="three">
      {QUESTIONS.map(([question, word]) => (
        <li key={question} aria-current={question === current ? "true" : undefined}>
          {word}
        </li>
      ))}
    </ul>
  );
}
