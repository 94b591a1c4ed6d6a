import "server-only";
import { z } from "zod";
import { currentDatabase } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";
import { noticeRow } from "./notice-row";

/** What is to be mailed by now, and until when it is held for whoever asked. */
export interface Due {
  readonly now: Date;
  readonly heldUntil: Date;
  /** A thread has been quiet since its first line that waits came before this. */
  readonly quietSince: Date;
  readonly daily: Date;
  readonly weekly: Date;
  /** Nothing from before this is mailed. */
  readonly stale: Date;
  /** How many mails. */
  readonly limit: number;
}

const heldRow = z.object({ id: z.uuid(), userId: z.uuid(), group: z.uuid(), tries: z.int() });
export type HeldNotice = z.infer<typeof heldRow>;

/** The number under which processes take turns at taking hold: "mail" in ASCII. */
const TURN = 0x6d_61_69_6c;

/**
 * Takes hold of the lines that are to be mailed one thread, note or correction a mail. Whatever several processes ask at
 * once, each line is given to one of them, and to another only when its hold has run out; and all
 * lines of a mail to the same, since whoever asks while another is being answered is given none.
 */
export async function holdSingles(due: Due): Promise<readonly HeldNotice[]> {
  return queryRows(currentDatabase(), heldRow)`
    WITH turn AS MATERIALIZED (
      SELECT pg_try_advisory_xact_lock(${TURN}::bigint) AS is_ours
    ), due AS (
      SELECT n.user_id, COALESCE(n.thread_id, n.note_id, n.correction_id) AS subject_id FROM notification n
      LEFT JOIN thread t ON t.id = n.thread_id
      LEFT JOIN choice_note g ON g.id = n.note_id
      LEFT JOIN key_correction k ON k.id = n.correction_id
      JOIN mail_choice c ON c.course_id = COALESCE(t.course_id, g.course_id, k.course_id)
        AND c.user_id = n.user_id
      JOIN person u ON u.id = n.user_id AND u.email_verified AND NOT u.is_demo
      WHERE (SELECT is_ours FROM turn) AND c.rhythm = 'each' AND n.read_at IS NULL AND n.mailed_at IS NULL
        AND (n.mail_after IS NULL OR n.mail_after <= ${due.now.toISOString()}::timestamptz)
        AND n.at > ${due.stale.toISOString()}::timestamptz
      GROUP BY n.user_id, COALESCE(n.thread_id, n.note_id, n.correction_id)
      HAVING min(n.at) <= ${due.quietSince.toISOString()}::timestamptz
      LIMIT ${due.limit}::int
    ), held AS (
      SELECT n.id FROM notification n
      JOIN due ON due.user_id = n.user_id
        AND due.subject_id = COALESCE(n.thread_id, n.note_id, n.correction_id)
      WHERE n.read_at IS NULL AND n.mailed_at IS NULL
        AND (n.mail_after IS NULL OR n.mail_after <= ${due.now.toISOString()}::timestamptz)
        AND n.at > ${due.stale.toISOString()}::timestamptz
      FOR UPDATE OF n SKIP LOCKED
    )
    UPDATE notification SET mail_after = ${due.heldUntil.toISOString()}::timestamptz,
      mail_tries = mail_tries + 1
    FROM held WHERE notification.id = held.id
    RETURNING notification.id, user_id AS "userId", COALESCE(thread_id, note_id, correction_id) AS "group",
      mail_tries AS tries`;
}

/** Takes hold of the lines that are to be mailed one course a mail, as {@link holdSingles} does. */
export async function holdDigests(due: Due): Promise<readonly HeldNotice[]> {
  return queryRows(currentDatabase(), heldRow)`
    WITH turn AS MATERIALIZED (
      SELECT pg_try_advisory_xact_lock(${TURN}::bigint) AS is_ours
    ), waiting AS (
      SELECT n.id, n.user_id, COALESCE(t.course_id, g.course_id, k.course_id) AS course_id FROM notification n
      LEFT JOIN thread t ON t.id = n.thread_id
      LEFT JOIN choice_note g ON g.id = n.note_id
      LEFT JOIN key_correction k ON k.id = n.correction_id
      JOIN person u ON u.id = n.user_id AND u.email_verified AND NOT u.is_demo
      LEFT JOIN mail_choice c ON c.course_id = COALESCE(t.course_id, g.course_id, k.course_id)
        AND c.user_id = n.user_id
      WHERE (SELECT is_ours FROM turn) AND n.read_at IS NULL AND n.mailed_at IS NULL
        AND (n.mail_after IS NULL OR n.mail_after <= ${due.now.toISOString()}::timestamptz)
        AND n.at > ${due.stale.toISOString()}::timestamptz
        AND n.at < CASE COALESCE(c.rhythm, 'daily')
          WHEN 'daily' THEN ${due.daily.toISOString()}::timestamptz
          WHEN 'weekly' THEN ${due.weekly.toISOString()}::timestamptz END
    ), due AS (
      SELECT user_id, course_id FROM waiting GROUP BY user_id, course_id LIMIT ${due.limit}::int
    ), held AS (
      SELECT n.id, due.course_id FROM notification n
      JOIN waiting w ON w.id = n.id
      JOIN due ON due.user_id = w.user_id AND due.course_id = w.course_id
      WHERE n.read_at IS NULL AND n.mailed_at IS NULL
        AND (n.mail_after IS NULL OR n.mail_after <= ${due.now.toISOString()}::timestamptz)
      FOR UPDATE OF n SKIP LOCKED
    )
    UPDATE notification SET mail_after = ${due.heldUntil.toISOString()}::timestamptz,
      mail_tries = mail_tries + 1
    FROM held WHERE notification.id = held.id
    RETURNING notification.id, user_id AS "userId", held.course_id AS "group",
      mail_tries AS tries`;
}

const lineRow = noticeRow(
  { courseId: z.uuid(), isOpen: z.boolean(), email: z.string() },
  { postId: z.uuid(), plain: z.string() },
  {
    /** Why it was declined. */
    reason: z.string().nullable(),
  },
);
export type MailLine = z.infer<typeof lineRow>;

/**
 * What held lines tell, in their order: of posts that the recipient may read now and has not read
 * meanwhile, and of notes and corrections in courses that she may see.
 */
export async function listMailLines(ids: readonly string[]): Promise<readonly MailLine[]> {
  return queryRows(currentDatabase(), lineRow)`
    SELECT n.id, n.kind, n.at, t.id AS "subjectId", t.title, p.id AS "postId", p.plain,
      c.id AS "courseId", c.slug AS "courseSlug", c.title AS "courseTitle", c.is_open AS "isOpen",
      r.email,
      CASE WHEN p.is_anonymous THEN NULL ELSE COALESCE(u.name, p.byline) END AS "authorName",
      p.author_role AS "authorRole", p.is_anonymous AS "isAnonymous",
      COALESCE(p.author_id = r.id, false) AS "isMine",
      NULL AS "questionId", NULL AS "choiceKey", NULL AS reason
    FROM notification n
    JOIN person r ON r.id = n.user_id
    JOIN post p ON p.id = n.post_id
    JOIN thread t ON t.id = p.thread_id
    JOIN course c ON c.id = t.course_id
    JOIN post f ON f.thread_id = t.id AND f.number = 1
    LEFT JOIN membership m ON m.course_id = c.id AND m.user_id = r.id
    LEFT JOIN person u ON u.id = p.author_id
    WHERE n.id = ANY (${[...ids]}::uuid[]) AND n.read_at IS NULL
      AND (c.is_open OR m.role IS NOT NULL OR r.is_administrator)
      AND p.deleted_at IS NULL
      AND (p.hidden_at IS NULL AND f.hidden_at IS NULL OR r.is_administrator
        OR m.role IN ('mentor', 'instructor'))
    UNION ALL
    SELECT n.id, n.kind, n.at, g.id, COALESCE(q.title, g.question_id), NULL, NULL,
      c.id, c.slug, c.title, c.is_open, r.email, NULL, NULL, NULL, NULL,
      g.question_id, g.choice_key, g.reason
    FROM notification n
    JOIN person r ON r.id = n.user_id
    JOIN choice_note g ON g.id = n.note_id
    JOIN course c ON c.id = g.course_id
    LEFT JOIN membership m ON m.course_id = c.id AND m.user_id = r.id
    LEFT JOIN question q ON q.id = g.question_id
    WHERE n.id = ANY (${[...ids]}::uuid[]) AND n.read_at IS NULL
      AND (c.is_open OR m.role IS NOT NULL OR r.is_administrator)
    UNION ALL
    SELECT n.id, n.kind, n.at, k.id, q.title, NULL, NULL,
      c.id, c.slug, c.title, c.is_open, r.email, NULL, NULL, NULL, NULL, NULL, NULL, NULL
    FROM notification n
    JOIN person r ON r.id = n.user_id
    JOIN key_correction k ON k.id = n.correction_id
    JOIN course c ON c.id = k.course_id
    JOIN question q ON q.id = k.question_id
    LEFT JOIN membership m ON m.course_id = c.id AND m.user_id = r.id
    WHERE n.id = ANY (${[...ids]}::uuid[]) AND n.read_at IS NULL
      AND (c.is_open OR m.role IS NOT NULL OR r.is_administrator)
    ORDER BY "subjectId", at, id`;
}

const doneRow = z.object({ id: z.uuid() });

/** Keeps that held lines went out, or were nothing to mail any more. */
export async function markMailed(ids: readonly string[], now: Date): Promise<void> {
  await queryRows(currentDatabase(), doneRow)`
    UPDATE notification SET mailed_at = ${now.toISOString()}::timestamptz, mail_after = NULL
    WHERE id = ANY (${[...ids]}::uuid[]) AND mailed_at IS NULL RETURNING id`;
}

/** Lets go of held lines that could not be mailed, until they are tried again. */
export async function putOffMail(ids: readonly string[], until: Date): Promise<void> {
  await queryRows(currentDatabase(), doneRow)`
    UPDATE notification SET mail_after = ${until.toISOString()}::timestamptz
    WHERE id = ANY (${[...ids]}::uuid[]) AND mailed_at IS NULL RETURNING id`;
}
