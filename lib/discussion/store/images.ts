import "server-only";
import { z } from "zod";
import { db } from "@/lib/platform/db";
import type { KeptPicture } from "../images/picture";

const keptRow = z.tuple([z.object({ kept: z.int() })]);

/** How much of somebody's images is kept in a course, in bytes. */
export async function countKeptBytes(courseId: string, uploaderId: string): Promise<number> {
  const [{ kept }] = keptRow.parse(
    await db().$queryRaw`
      SELECT coalesce(sum(octet_length(bytes)), 0)::int AS kept FROM post_image
      WHERE course_id = ${courseId}::uuid AND uploader_id = ${uploaderId}::uuid`,
  );
  return kept;
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
