import { plain } from "./plain";
import { claimsOf, QUESTIONS, type Secret, secretsOf } from "./secrets";

/** Something that the server sent, with a name for it. */
export interface Sent {
  readonly what: string;
  readonly text: string;
  /** Scripts are code: their names of properties say nothing about a question. */
  readonly isScript?: boolean;
}

/** Names of fields that only the server has. In data each stands with its quotes and its colon. */
const FIELDS =
  /"(derived_?key|marking_?key|published|isTrue|isKeyed|because|refutation|belief|principle|misconception|claim|says|verdict|expression|explanation|correct|solution)"\s*:/iu;
/** Names that no code of a page before the submission has a use for. */
const KEYS = /derived_?key|marking_?key/iu;

/** Misconceptions by their ids, which would name the distractors. */
const MISCONCEPTIONS = new Set(
  QUESTIONS.flatMap(({ choices }) => choices.flatMap(({ misconception }) => misconception ?? [])),
);

const CLAIMS = QUESTIONS.flatMap(claimsOf);

let known: readonly Secret[] | undefined;

/** Everything that there is to be found. It takes seconds to gather, and only where it is asked. */
export const secrets = (): readonly Secret[] => (known ??= QUESTIONS.flatMap(secretsOf));

/** What of the bank's secrets stands in what was sent. */
export function leaksIn(sent: readonly Sent[]): readonly string[] {
  return sent.flatMap(({ what, text, isScript = false }) => {
    const said = plain(text);
    const tight = said.replaceAll(" ", "");
    const field = (isScript ? KEYS : FIELDS).exec(text.replaceAll("\\", ""))?.[0];
    return [
      ...(field === undefined ? [] : [`${what} has the field ${field}`]),
      ...secrets()
        .filter((secret) => said.includes(secret.text))
        .map((secret) => `${what} says of ${secret.of}: ${secret.text}`),
      ...CLAIMS.filter((claim) => tight.includes(claim.text)).map(
        (claim) => `${what} has the claim of ${claim.of}: ${claim.text}`,
      ),
      ...[...MISCONCEPTIONS]
        .filter((id) => said.includes(id))
        .map((id) => `${what} names the misconception ${id}`),
    ];
  });
}
