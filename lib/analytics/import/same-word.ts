/** Whether two cells say the same but for capitals. */
export const sameWord = (one: string, other: string): boolean =>
  one.toLowerCase() === other.toLowerCase();
