import { createHash, randomUUID } from "node:crypto";
import { hashPassword } from "better-auth/crypto";
import { z } from "zod";
import { makeEnrolmentCode } from "@/lib/courses/enrolment-code";
import { hashToken } from "@/lib/courses/invitation";
import { type KeptRoster, NOTHING_DONE } from "@/lib/courses/roster/roster-import";
import type { RosterLine } from "@/lib/courses/roster/roster-line";
import { countChanges, planRoster } from "@/lib/courses/roster/roster-plan";
import { buildPng } from "@/tests/support/build-image";
import type { Asker } from "./asker";
import type { Served } from "./served";

/**
 * Who may stand before the product; those with a role have it in the stage's course. The
 * demonstrator is a learner there whose account is everybody's.
 */
export const ROLES = [
  "visitor",
  "guest",
  "learner",
  "mentor",
  "instructor",
  "administrator",
  "demonstrator",
] as const;
export type Role = (typeof ROLES)[number];

/** Somebody, as the product knows her. */
export interface Person {
  readonly id: string;
  readonly email: string;
  /** What her browser sends. */
  readonly cookie: string;
  /** Address of her attempt at the fairness quiz: the first question is handed in. */
  readonly attempt: string;
}

export interface PlacedCourse {
  readonly id: string;
  readonly slug: string;
}

/** People and things that the table is about. */
export interface Stage {
  readonly people: Readonly<Record<Role, Person>>;
  /** Another learner of the same course. */
  readonly classmate: Person;
  /** A learner of another course. */
  readonly outsider: Person;
  /** A learner of the same course to whom nothing ever happens. */
  readonly bystander: Person;
  /** Another guest. */
  readonly passerBy: Person;
  /** Where the roles are: closed to all others. */
  readonly course: PlacedCourse;
  /** Where nobody with a role is. */
  readonly elsewhere: PlacedCourse;
  /** To the course, as mentor. */
  readonly invitation: { readonly id: string; readonly token: string };
  /** The code of the course. */
  readonly enrolmentCode: string;
  /** Somebody without an account who is expected in the course. */
  readonly expected: string;
  /** A question of the classmate's in the course, who hid her name, with a reply of the mentor's. */
  readonly thread: { readonly id: string; readonly root: string; readonly reply: string };
  /**
   * A question of the mentor's about a choice of the question that all have handed in, with an answer
   * of the classmate's, who hid her name: edited, endorsed and accepted.
   */
  readonly anchored: { readonly id: string; readonly root: string; readonly answer: string };
  /** The id of a roster of the course that the instructor had checked and that waits. */
  readonly roster: string;
  /** The id of an image that the classmate uploaded, and that the question of hers shows. */
  readonly image: string;
}

/** Everybody's is another, so that it matters whose is asked for. */
export const passwordOf = ({ email }: Pick<Person, "email">): string => `the password of ${email}`;

const idRow = z.tuple([z.object({ id: z.string() })]);

/**
 * Puts people with accounts, courses and attempts into a product.
 *
 * @param mark tells the addresses of these from those of other stages in the same product
 */
export async function setStage(served: Served, asker: Asker, mark = ""): Promise<Stage> {
  const course = await addCourse(served, "seminar", mark);
  const elsewhere = await addCourse(served, "elsewhere", mark);
  const account = async (name: string, place?: readonly [PlacedCourse, string]) => {
    const email = `${name}${mark}@example.org`;
    const hash = await hashPassword(passwordOf({ email }));
    const id = await addAccount(served, name, email, hash);
    if (place !== undefined) await addMembership(served, id, ...place);
    return enter(asker, id, email);
  };
  const [visitor, guest, passerBy] = [nobody(), await begin(asker, ""), await begin(asker, "")];
  const learner = await account("learner", [course, "learner"]);
  const mentor = await account("mentor", [course, "mentor"]);
  const instructor = await account("instructor", [course, "instructor"]);
  const classmate = await account("classmate", [course, "learner"]);
  const bystander = await account("bystander", [course, "learner"]);
  const outsider = await account("outsider", [elsewhere, "learner"]);
  const administrator = await account("administrator");
  const demonstrator = await account("demonstrator", [course, "learner"]);
  await served.query("UPDATE person SET is_demo = true WHERE id = $1::uuid", demonstrator.id);
  await served.query(
    "UPDATE person SET is_administrator = true WHERE id = $1::uuid",
    administrator.id,
  );
  // That an explanation was opened is kept once, after its page is sent: before anything is compared.
  await served.query(
    "UPDATE response SET reviewed_at = submitted_at WHERE submitted_at IS NOT NULL AND reviewed_at IS NULL",
  );
  const things = await addThings(served, course, instructor.id, mark);
  const thread = await addThread(served, course, classmate.id, mentor.id);
  const anchored = await addAnchored(served, course, classmate.id, mentor.id);
  await served.query(
    "UPDATE post_image SET uploader_id = $1::uuid WHERE id = $2::uuid",
    classmate.id,
    things.image,
  );
  await served.query(
    "INSERT INTO post_image_use (post_id, image_id) VALUES ($1::uuid, $2::uuid)",
    thread.root,
    things.image,
  );
  return {
    ...things,
    thread,
    anchored,
    people: { visitor, guest, learner, mentor, instructor, administrator, demonstrator },
    classmate,
    bystander,
    outsider,
    passerBy,
    course,
    elsewhere,
  };
}

const nobody = (): Person => ({ id: "", email: "", cookie: "", attempt: "" });

async function addCourse({ query }: Served, name: string, mark: string): Promise<PlacedCourse> {
  const slug = `${name}${mark}`;
  const [{ id }] = idRow.parse(
    await query(
      "INSERT INTO course (id, slug, title, is_open) VALUES (gen_random_uuid(), $1, $2, false) RETURNING id",
      slug,
      `The course ${name}`,
    ),
  );
  return { id, slug };
}

async function addAccount(
  { query }: Served,
  name: string,
  email: string,
  hash: string,
): Promise<string> {
  const [{ id }] = idRow.parse(
    await query(
      "INSERT INTO person (id, name, email, email_verified) VALUES (gen_random_uuid(), $1, $2, true) RETURNING id",
      `The ${name}`,
      email,
    ),
  );
  await query(
    "INSERT INTO sign_in_method (id, account_id, provider_id, user_id, password) VALUES (gen_random_uuid(), $1, 'credential', $2::uuid, $3)",
    id,
    id,
    hash,
  );
  return id;
}

async function addMembership(
  { query }: Served,
  userId: string,
  { id }: PlacedCourse,
  role: string,
): Promise<void> {
  await query(
    "INSERT INTO membership (course_id, user_id, role) VALUES ($1::uuid, $2::uuid, $3)",
    id,
    userId,
    role,
  );
}

/** What belongs to the course: a code, an invitation, somebody expected, a roster, an image. */
async function addThings(
  { query }: Served,
  { id: courseId }: PlacedCourse,
  instructorId: string,
  mark: string,
) {
  const [token, expected] = [`a-token-of-the-table${mark}`, "late@example.org"];
  const enrolmentCode = makeEnrolmentCode(createHash("sha256").update(token).digest());
  await query("UPDATE course SET enrolment_code = $2 WHERE id = $1::uuid", courseId, enrolmentCode);
  const [{ id }] = idRow.parse(
    await query(
      "INSERT INTO invitation (id, course_id, role, token_hash, expires_at, max_uses) VALUES (gen_random_uuid(), $1::uuid, 'mentor', $2, now() + interval '1 day', 5) RETURNING id",
      courseId,
      hashToken(token),
    ),
  );
  await query(
    "INSERT INTO expected_member (course_id, email, name, role) VALUES ($1::uuid, $2, 'Late', 'learner')",
    courseId,
    expected,
  );
  const lines: readonly RosterLine[] = [
    { line: 2, email: "new@example.org", name: "New", role: "learner" },
  ];
  const planned = planRoster(lines, new Map());
  const [roster] = idRow.parse(
    await query(
      "INSERT INTO roster_import (id, course_id, created_by, file_name, rows, total) VALUES (gen_random_uuid(), $1::uuid, $3::uuid, 'class.csv', $2::jsonb, 1) RETURNING id",
      courseId,
      JSON.stringify({
        counts: countChanges(planned),
        unused: [],
        faults: [],
        lines: [...planned],
        result: NOTHING_DONE,
      } satisfies KeptRoster),
      instructorId,
    ),
  );
  const [image] = idRow.parse(
    await query(
      "INSERT INTO post_image (id, course_id, media_type, bytes, width, height) VALUES (gen_random_uuid(), $1::uuid, 'image/png', decode($2, 'hex'), 4, 2) RETURNING id",
      courseId,
      Buffer.from(buildPng({ width: 4, height: 2 })).toString("hex"),
    ),
  );
  return { enrolmentCode, expected, invitation: { id, token }, roster: roster.id, image: image.id };
}

/** A question whose author hid her name, and one reply. */
async function addThread(
  { query }: Served,
  { id: courseId }: PlacedCourse,
  askerId: string,
  mentorId: string,
): Promise<Stage["thread"]> {
  const [id, root, reply] = [randomUUID(), randomUUID(), randomUUID()];
  await query(
    "INSERT INTO thread (id, course_id, kind, title, author_id, picked, last_number, reply_count, waiting_since) VALUES ($1::uuid, $2::uuid, 'question', 'How is that not easier?', $3::uuid, '{}', 2, 1, now())",
    id,
    courseId,
    askerId,
  );
  await query(
    "INSERT INTO post (id, thread_id, number, path, author_id, author_role, is_anonymous, text, plain, reply_count, definitions) VALUES ($1::uuid, $2::uuid, 1, '{}', $3::uuid, 'learner', true, 'It is less.', 'It is less.', 1, '{}')",
    root,
    id,
    askerId,
  );
  await query(
    "INSERT INTO post (id, thread_id, parent_id, number, path, author_id, author_role, text, plain, definitions) VALUES ($1::uuid, $2::uuid, $3::uuid, 2, '{2}', $4::uuid, 'mentor', 'A share is not a number.', 'A share is not a number.', '{}')",
    reply,
    id,
    root,
    mentorId,
  );
  return { id, root, reply };
}

/** A question about a choice, and an answer of somebody who hid her name. */
async function addAnchored(
  { query }: Served,
  { id: courseId }: PlacedCourse,
  answererId: string,
  mentorId: string,
): Promise<Stage["anchored"]> {
  const [id, root, answer] = [randomUUID(), randomUUID(), randomUUID()];
  await query(
    "INSERT INTO thread (id, course_id, kind, title, question_id, choice_key, author_id, picked, last_number, reply_count, answered_at) VALUES ($1::uuid, $2::uuid, 'question', 'Whose distance counts twice?', 'two-groups-one-output', 'a', $3::uuid, '{}', 2, 1, now())",
    id,
    courseId,
    mentorId,
  );
  await query(
    "INSERT INTO post (id, thread_id, number, path, author_id, author_role, text, plain, reply_count, definitions) VALUES ($1::uuid, $2::uuid, 1, '{}', $3::uuid, 'mentor', 'Think of both.', 'Think of both.', 1, '{}')",
    root,
    id,
    mentorId,
  );
  await query(
    "INSERT INTO post (id, thread_id, parent_id, number, path, author_id, author_role, is_anonymous, text, plain, revision, edited_at, endorse_count, definitions) VALUES ($1::uuid, $2::uuid, $3::uuid, 2, '{2}', $4::uuid, 'learner', true, 'The farther one.', 'The farther one.', 2, now(), 1, '{}')",
    answer,
    id,
    root,
    answererId,
  );
  await query(
    "INSERT INTO post_revision (post_id, revision, text, written_at) VALUES ($1::uuid, 1, 'The nearer one.', now())",
    answer,
  );
  await query(
    "INSERT INTO endorsement (post_id, user_id) VALUES ($1::uuid, $2::uuid)",
    answer,
    mentorId,
  );
  await query(
    "UPDATE thread SET accepted_post_id = $1::uuid, resolved_at = now() WHERE id = $2::uuid",
    answer,
    id,
  );
  return { id, root, answer };
}

/** Signs in by the form, as everybody does, and begins an attempt. */
async function enter(asker: Asker, id: string, email: string): Promise<Person> {
  const reply = await asker.act("", {
    name: "signInAction",
    path: "/sign-in",
    shownTo: "",
    fields: { email, password: passwordOf({ email }) },
  });
  if (reply.cookie === "") throw new Error(`${email} could not sign in: ${reply.text}`);
  return { ...(await begin(asker, reply.cookie)), id, email };
}

/** Starts an attempt with this cookie, or as somebody new, and hands in its first question. */
async function begin(asker: Asker, known: string): Promise<Person> {
  const started = await asker.ask(known, { method: "POST", path: "/quizzes/fairness/attempts" });
  const attempt = /^\/attempts\/[^/]+/u.exec(started.location)?.[0];
  if (attempt === undefined) throw new Error(`No attempt was started: ${started.text}`);
  const cookie = known === "" ? started.cookie : known;
  const submitted = await asker.ask(cookie, {
    method: "POST",
    path: `${attempt}/1/submission`,
    form: { choice: "a", intent: "submit" },
  });
  if (submitted.status !== 303) throw new Error(`Nothing was handed in: ${submitted.text}`);
  return { id: "", email: "", cookie, attempt };
}
