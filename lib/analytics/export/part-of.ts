/** What the name of a file of figures ends in where more is still being counted: a CSV has no other place. */
export const partOf = (isComplete: boolean): string => (isComplete ? "" : "-so-far");
