import { z } from "zod";

/** What somebody may be in a course, the least rights first. */
export const COURSE_ROLES = ["learner", "mentor", "instructor"] as const;
export const courseRoleSchema = z.enum(COURSE_ROLES, {
  error: "Choose learner, mentor or instructor.",
});
export type CourseRole = z.infer<typeof courseRoleSchema>;

/** An e-mail address, small letters only: an address is one, however it is written. */
export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "An address has at most 254 characters.")
  .pipe(z.email("Type an address such as ada@example.org."));

/** The name that others in a course see. Control and direction characters could fake another. */
export const personNameSchema = z
  .string()
  .transform((name) => name.normalize("NFC").replaceAll(/\s+/gu, " ").trim())
  .pipe(
    z
      .string()
      .min(1, "Type the name that others in the course should see.")
      .max(80, "A name has at most 80 characters.")
      .regex(/^[^\p{C}<>]*$/u, "Leave out control characters, < and >."),
  );

/** What its holder calls a passkey. */
export const passkeyNameSchema = z
  .string()
  .trim()
  .min(1, "Type a name by which you know it again.")
  .max(60, "A name has at most 60 characters.")
  .regex(/^\P{C}*$/u, "Leave out control characters.");

/** Long enough to be hard to guess, and nothing else is asked of it. */
export const newPasswordSchema = z
  .string()
  .min(10, "Take at least 10 characters; a few words are best.")
  .max(128, "A password has at most 128 characters.");

/** A path of this site to go on to; anything else is the front page, so that no link leads away. */
export const nextPathSchema = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])[^\p{C}\\]*$/u)
  .catch("/quizzes");
