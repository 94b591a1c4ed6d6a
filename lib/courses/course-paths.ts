/** The pages of a course. */
export const coursePaths = (slug: string) => {
  const course = `/courses/${slug}`;
  return {
    course,
    discussion: `${course}/discussion`,
    desk: `${course}/desk`,
    leave: `${course}/leave`,
    members: `${course}/members`,
    expected: `${course}/members/expected`,
    notes: `${course}/notes`,
    reports: `${course}/reports`,
    invitations: `${course}/invitations`,
    roster: `${course}/roster`,
    /** Where the key of a question is corrected. */
    correct: (questionId: string) => `${course}/questions/${questionId}/correct`,
  } as const;
};
