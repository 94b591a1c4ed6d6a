import "server-only";
import { z } from "zod";
import { currentDatabase, db } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";
import type { ItemState } from "../item-state";
import { quizKindSchema, type QuizKind } from "./course";

const markSchema = z.object({ numerator: z.int(), denominator: z.int() });

const responseState = {
  submittedAt: true,
  markNumerator: true,
  markDenominator: true,
} as const;

interface ResponseRow {
  readonly submittedAt: Date | null;
  readonly markNumerator: number | null;
  readonly markDenominator: number | null;
}

/** How far an item is, from its response or the lack of one. */
function stateOf(response: ResponseRow | null): ItemState {
  if (response === null) return { kind: "not-begun" };
  if (response.submittedAt === null) return { kind: "saved" };
  const { markNumerator: numerator, markDenominator: denominator } = response;
  return { kind: "submitted", mark: markSchema.parse({ numerator, denominator }) };
}

/** An attempt as lists show it. */
export interface ListedAttempt {
  readonly id: string;
  readonly quizSlug: string;
  readonly number: number;
  readonly startedAt: Date;
  readonly submittedAt: Date | null;
  readonly isSetAside: boolean;
  /** In order of position. */
  readonly states: readonly ItemState[];
}

/** A participant's attempts in a course, at one quiz or at all of them, the newest first. */
export async function listAttempts(place: {
  readonly participantId: string;
  readonly courseId: string;
  readonly quizSlug?: string;
}): Promise<readonly ListedAttempt[]> {
  const rows = await db().attempt.findMany({
    where: place,
    orderBy: [{ startedAt: "desc" }, { number: "desc" }],
    select: {
      id: true,
      quizSlug: true,
      number: true,
      startedAt: true,
      submittedAt: true,
      isSetAside: true,
      items: { orderBy: { position: "asc" }, select: { response: { select: responseState } } },
    },
  });
  return rows.map(({ items, ...attempt }) => ({
    ...attempt,
    states: items.map(({ response }) => stateOf(response)),
  }));
}

/** An attempt with the titles of its questions, as they were when it was started. */
export interface FoundAttempt {
  readonly id: string;
  readonly participantId: string;
  readonly course: { readonly id: string; readonly slug: string };
  readonly number: number;
  readonly startedAt: Date;
  readonly submittedAt: Date | null;
  readonly quiz: { readonly slug: string; readonly title: string; readonly kind: QuizKind };
  readonly items: readonly {
    readonly position: number;
    readonly title: string;
    readonly state: ItemState;
  }[];
}

const foundRow = z.object({
  id: z.uuid(),
  participantId: z.uuid(),
  course: z.object({ id: z.uuid(), slug: z.string() }),
  number: z.int(),
  startedAt: z.date(),
  submittedAt: z.date().nullable(),
  quiz: z.object({ slug: z.string(), title: z.string(), kind: quizKindSchema }),
  items: z.array(
    z.object({
      position: z.int(),
      title: z.string(),
      state: z.union([
        z.object({ kind: z.literal("submitted"), mark: markSchema }),
        z.object({ kind: z.enum(["saved", "not-begun"]) }),
      ]),
    }),
  ),
});

/** One raw statement, because every page of an attempt begins with it. */
export async function findAttempt(attemptId: string): Promise<FoundAttempt | null> {
  const [row] = await queryRows(currentDatabase(), foundRow)`
    SELECT a.id, a.participant_id AS "participantId", a.number, a.started_at AS "startedAt",
      a.submitted_at AS "submittedAt",
      json_build_object('id', c.id, 'slug', c.slug) AS course,
      json_build_object('slug', z.slug, 'title', z.title, 'kind', z.kind) AS quiz,
      json_agg(json_build_object(
        'position', i.position,
        'title', q.title,
        'state', CASE
          WHEN r.submitted_at IS NOT NULL THEN json_build_object('kind', 'submitted', 'mark',
            json_build_object('numerator', r.mark_numerator, 'denominator', r.mark_denominator))
          WHEN r.item_id IS NOT NULL THEN json_build_object('kind', 'saved')
          ELSE json_build_object('kind', 'not-begun')
        END
      ) ORDER BY i.position) AS items
    FROM attempt a
    JOIN course c ON c.id = a.course_id
    JOIN quiz z ON z.slug = a.quiz_slug
    JOIN attempt_item i ON i.attempt_id = a.id
    JOIN variant v ON v.id = i.variant_id
    JOIN question_version qv ON qv.id = v.version_id
    JOIN question q ON q.id = qv.question_id
    LEFT JOIN response r ON r.item_id = i.id
    WHERE a.id = ${attemptId}::uuid
    GROUP BY a.id, c.id, z.slug`;
  return row ?? null;
}
