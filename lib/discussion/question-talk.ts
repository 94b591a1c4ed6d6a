/** What is asked about a question in a course, for staff. */
export interface QuestionTalk {
  readonly threads: number;
  readonly open: number;
  /** The list of its threads. */
  readonly listPath: string;
  /** Threads by the choice that they are about, the most first; those about no choice are left out. */
  readonly byChoice: readonly {
    readonly choiceKey: string;
    readonly threads: number;
    readonly listPath: string;
  }[];
  /** Open ones, those that have waited longest first. */
  readonly latest: readonly {
    readonly id: string;
    readonly path: string;
    readonly title: string;
    readonly choiceKey: string | null;
    /** For how long it has waited for staff, "5 h"; null where it waits for nobody. */
    readonly waited: string | null;
  }[];
}
