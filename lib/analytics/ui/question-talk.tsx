import Link from "next/link";
import type { QuestionTalk } from "@/lib/discussion/question-talk";
import { choiceName } from "../choice-name";

/** What is asked about the question, beside what the class does. */
export function QuestionTalkNote({ talk }: { readonly talk: QuestionTalk }) {
  const { threads, open, byChoice, latest, listPath } = talk;
  if (threads === 0) {
    return (
      <>
        <h3>Discussion</h3>
        <p>Nobody has asked about this question yet.</p>
      </>
    );
  }
  return (
    <>
      <h3>
        Discussion: {threads === 1 ? "one thread" : `${String(threads)} threads`}
        {open > 0 && `, ${String(open)} open`}
      </h3>
      {latest.length > 0 && (
        <ul className="list">
          {latest.map(({ id, path, title, choiceKey, waited }) => (
            <li key={id}>
              <Link className="item" href={path}>
                <b>
                  <bdi>{title}</bdi>
                </b>
                <span className="meta">
                  {waited === null ? (
                    <span className="state">Open</span>
                  ) : (
                    <span className="state is-depends">Waiting {waited}</span>
                  )}
                  {choiceKey !== null && <span>choice {choiceName(choiceKey)}</span>}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <ul className="talk-links">
        <li>
          <Link href={listPath}>
            {threads === 1 ? "The thread" : `All ${String(threads)} threads`}
          </Link>
        </li>
        {byChoice.map((choice) => (
          <li key={choice.choiceKey}>
            <Link href={choice.listPath}>
              {choice.threads} on {choiceName(choice.choiceKey)}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
