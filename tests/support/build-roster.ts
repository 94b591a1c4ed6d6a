/** The people of a roster that has nothing wrong with it, a line each, without the heading. */
export const rosterLines = (count: number, domain = "example.org"): readonly string[] =>
  Array.from({ length: count }, (_, index) => {
    const number = String(index + 1);
    const role = index % 500 === 499 ? "mentor" : "learner";
    return `person${number}@${domain},Person ${number},${role}`;
  });

/** A file of these lines below the usual heading. */
export const rosterFile = (
  lines: readonly string[],
  heading = "E-mail,Name,Role",
  ending = "\n",
): Uint8Array => new TextEncoder().encode([heading, ...lines, ""].join(ending));
