import "server-only";
import { z } from "zod";
import { currentDatabase, db } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";
import type { KeptPicture } from "../images/picture";

const uploaderRow = z.object({
  /** Of her images in the course, in bytes. */
  kept: z.int(),
  /** Of her posts in the course that stand, up to three. */
  posts: z.int(),
  isBanned: z.boolean(),
});
type Uploader = z.infer<typeof uploaderRow>;

/** What decides how much somebody may upload to a course. */
export async function findUploader(courseId: string, userId: string, now: Date): Promise<Uploader> {
  const [row] = await queryRows(currentDatabase(), uploaderRow)`
    SELECT
      coalesce((
        SELECT sum(octet_length(bytes)) FROM post_image
        WHERE course_id = ${courseId}::uuid AND uploader_id = ${userId}::uuid
      ), 0)::int AS kept,
      (SELECT count(*) FROM (
        SELECT 1 FROM post p JOIN thread t ON t.id = p.thread_id
        WHERE p.author_id = ${userId}::uuid AND t.course_id = ${courseId}::uuid
          AND p.deleted_at IS NULL AND p.hidden_at IS NULL
        LIMIT 3
      ) few)::int AS posts,
      EXISTS (
        SELECT 1 FROM course_ban
        WHERE course_id = ${courseId}::uuid AND user_id = ${userId}::uuid
          AND (until IS NULL OR until > ${now.toISOString()}::timestamptz)
      ) AS "isBanned"`;
  return uploaderRow.parse(row);
}

/** Keeps an image. @returns its id. */
export async function saveImage(
  courseId: string,
  uploaderId: string,
  { mediaType, width, height, bytes }: KeptPicture,
): Promise<string> {
  const { id } = await db().postImage.create({
    data: { courseId, uploaderId, mediaType, width, height, bytes },
    select: { id: true },
  });
  return id;
}

/** An image's course and kind, without the image; null where there is none. */
export async function findImage(id: string) {
  return db().postImage.findUnique({
    where: { id },
    select: { mediaType: true, course: { select: { id: true, isOpen: true } } },
  });
}

/** The image itself; null where it has gone meanwhile. */
export async function findImageBytes(id: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const found = await db().postImage.findUnique({ where: { id }, select: { bytes: true } });
  return found?.bytes ?? null;
}

/** What somebody has uploaded, oldest first. */
export async function listImagesOf(uploaderId: string) {
  return db().postImage.findMany({
    where: { uploaderId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      width: true,
      height: true,
      createdAt: true,
      course: { select: { slug: true } },
    },
  });
}
