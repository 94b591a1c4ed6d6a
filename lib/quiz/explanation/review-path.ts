import { attemptPath } from "../item-address";

/** Address of the review of a question; of one of its choices with a key. */
export function reviewPath(attemptId: string, position: number, choice?: string): string {
  const all = `${attemptPath(attemptId, position)}/review`;
  return choice === undefined ? all : `${all}/${choice}`;
}
