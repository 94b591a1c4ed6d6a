import { answerColumns, answerFields, type ExportedAnswer } from "./answer-line";
import { csvLine } from "./csv-line";

type Pages = AsyncIterable<readonly ExportedAnswer[]>;

/** How people are told apart, and whether they are named. */
export interface Naming {
  /** The letters that stand for a participant. */
  readonly pseudonym: (participantId: string) => string;
  readonly isNamed: boolean;
}

/** Answers as CSV: a line an answer. */
export async function* answersAsCsv(
  { pseudonym, isNamed }: Naming,
  pages: Pages,
): AsyncGenerator<string> {
  yield csvLine(answerColumns(isNamed));
  for await (const answers of pages) {
    yield answers
      .map((answer) => {
        const fields = answerFields(answer, { learner: pseudonym(answer.participantId), isNamed });
        return csvLine(Object.values(fields));
      })
      .join("");
  }
}

/** The same as JSON. */
export async function* answersAsJson(
  about: Readonly<Record<string, string>>,
  { pseudonym, isNamed }: Naming,
  pages: Pages,
): AsyncGenerator<string> {
  yield `${JSON.stringify(about).slice(0, -1)},"answers":[`;
  let between = "\n";
  for await (const answers of pages) {
    const lines = answers.map((answer) =>
      JSON.stringify(answerFields(answer, { learner: pseudonym(answer.participantId), isNamed })),
    );
    yield between + lines.join(",\n");
    between = ",\n";
  }
  yield "\n]}\n";
}
