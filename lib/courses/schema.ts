import { z } from "zod";
import { courseRoleSchema } from "@/lib/identity/schema";

/** Words that addresses below /courses mean already. */
const RESERVED = ["new", "turn"];

export const courseTitleSchema = z
  .string()
  .transform((title) => title.normalize("NFC").replaceAll(/\s+/gu, " ").trim())
  .pipe(
    z
      .string()
      .min(3, "Type a title of at least 3 characters.")
      .max(120, "A title has at most 120 characters.")
      .regex(/^[^\p{C}<>]*$/u, "Leave out control characters, < and >."),
  );

export const courseSlugSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(60, "An address has at most 60 characters.")
  .regex(
    /^[a-z\d]+(-[a-z\d]+)*$/,
    "Use small letters, digits and single hyphens, such as losses-2027.",
  )
  .refine((slug) => !RESERVED.includes(slug), "This address is taken by a page of ours.");

/** "yes" or "no", as a form's choice says it. */
const yesSchema = z.enum(["yes", "no"]).transform((word) => word === "yes");

export const newCourseSchema = z.object({
  title: courseTitleSchema,
  slug: courseSlugSchema,
  isOpen: yesSchema,
  hasCode: yesSchema,
});
export type NewCourse = z.output<typeof newCourseSchema>;

export const courseSettingsSchema = z.object({ title: courseTitleSchema, isOpen: yesSchema });
export type CourseSettings = z.output<typeof courseSettingsSchema>;

const wholeNumber = (least: number, most: number, words: string) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,6}$/, words)
    .transform(Number)
    .pipe(z.int().min(least, words).max(most, words));

export const newInvitationSchema = z.object({
  role: courseRoleSchema,
  days: wholeNumber(1, 365, "Type a number of days from 1 to 365."),
  maxUses: wholeNumber(1, 10_000, "Type a number of uses from 1 to 10000."),
});
export type NewInvitation = z.output<typeof newInvitationSchema>;

/** What somebody searches for; PostgreSQL has no text with a NUL in it. */
export const searchSchema = z
  .string()
  .regex(/^[^\0]*$/)
  .trim()
  .max(100)
  .catch("");

/** What a list of members is narrowed to. */
export const memberFilterSchema = z.object({
  search: searchSchema,
  role: courseRoleSchema.nullable().catch(null),
});
export type MemberFilter = z.output<typeof memberFilterSchema>;
