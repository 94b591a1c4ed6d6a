/** A course as everything that happens in it knows it. */
export interface Course {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  /** Whether anybody may take its quizzes, without an account. */
  readonly isOpen: boolean;
}
