import type { Certainty } from "@/lib/quiz/certainty";
import type { QuestionDescribed } from "@/lib/quiz/described-question";

/** What the form of a new thread is made from. */
export interface NewThreadPage {
  readonly course: { readonly slug: string; readonly title: string };
  /** Goes along with the form: where the thread belongs, and the id that it will have. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly question: QuestionDescribed | null;
  /** The quiz that it is about, where it is about none of its questions. */
  readonly quizTitle: string | null;
  /** The numbers and picks that go with it; null where the question comes from no answer. */
  readonly asked: {
    readonly picked: readonly string[];
    readonly certainty: Certainty | null;
  } | null;
  readonly mayHideName: boolean;
  /** Why there is no form: a sentence. */
  readonly refusal: string | null;
}
