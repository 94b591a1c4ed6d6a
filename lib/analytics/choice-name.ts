/** A choice as people call it: "C"; a longer name from elsewhere stays as it is. */
export const choiceName = (key: string): string => (key.length <= 2 ? key.toUpperCase() : key);

/** Several of them in one row, "A B"; what nobody ticked has words of its own. */
export const choiceNames = (keys: readonly string[]): string =>
  keys.length === 0 ? "nothing" : keys.map(choiceName).join(keys.every(isShort) ? " " : ", ");

const isShort = (key: string): boolean => key.length <= 2;
