import type { CourseRole } from "@/lib/identity/schema";

/** A letter with an invitation in it, to be sent by whoever made it. */
export const invitationText = ({
  title,
  role,
  url,
  days,
}: {
  readonly title: string;
  readonly role: CourseRole;
  readonly url: string;
  readonly days: number;
}) => ({
  subject: `Invitation to “${title}”`,
  text: `Hello,\n\nyou are invited to the course “${title}” as ${role}. Open this link to join; it works for ${days === 1 ? "a day" : `${days} days`}:\n\n${url}\n`,
});
