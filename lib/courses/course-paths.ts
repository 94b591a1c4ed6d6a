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
    invitations: `${course}/invitations`,
    roster: `${course}/roster`,
  } as const;
};
