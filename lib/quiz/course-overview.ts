import type { Progress } from "./progress";

/** A line of the course page. */
export interface CourseEntry {
  readonly slug: string;
  readonly title: string;
  readonly questionCount: number;
  readonly progress: Progress;
  /** When another variant is worth taking; null before the first and while one is open. */
  readonly next: "due" | "tomorrow" | null;
  readonly lastSubmittedAt: Date | null;
}

/** A course as one learner sees it. */
export interface CourseOverview {
  readonly title: string;
  readonly quizzes: readonly CourseEntry[];
  readonly practice: readonly CourseEntry[];
}
