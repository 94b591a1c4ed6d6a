import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { exportImages } from "@/lib/discussion/service/export-images";
import { getImage } from "@/lib/discussion/service/get-image";
import { remakeApart } from "@/lib/discussion/service/remake-apart";
import { uploadImage } from "@/lib/discussion/service/upload-image";
import { lookAtImage } from "@/lib/discussion/images/look-at-image";
import { type Actor, VISITOR } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { buildPng, quarters, withExif } from "../support/build-image";
import { makeThread } from "../support/build-thread";
import { makeCourse, signedIn } from "../support/course-people";
import { forEachDatabase } from "../support/for-each-database";

const DAY = 24 * 60 * 60 * 1000;
const GUEST: Actor = { kind: "guest", participantId: "01939000-0000-7000-8000-00000000000a" };

const sent = (bytes: Uint8Array) => () =>
  Promise.resolve({ kind: "file", name: "image.png", bytes } as const);

const unread = () => Promise.reject(new Error("The file was read"));

async function uploadedBy(actor: Actor, slug: string, bytes = buildPng({ width: 4, height: 2 })) {
  const upload = await uploadImage(actor, slug, sent(bytes));
  if (upload.kind !== "kept") throw new Error(upload.kind);
  return upload.image;
}

const bytesOf = async (actor: Actor, id: string): Promise<Buffer> =>
  Buffer.from((await (await getImage(actor, id))?.read()) ?? []);

describe("an image for posts", () => {
  forEachDatabase("migrated", () => {
    it("is kept for whoever may post, in every role, and seen by nobody else while no post shows it", async () => {
      const course = await makeCourse();
      const ida = await signedIn({ roles: { [course.id]: "instructor" } });
      for (const actor of [
        await signedIn({ roles: { [course.id]: "learner" } }),
        await signedIn({ roles: { [course.id]: "mentor" } }),
        await signedIn({ isAdministrator: true }),
        ida,
      ]) {
        const image = await uploadedBy(actor, course.slug);
        expect(image).toMatchObject({ width: 4, height: 2 });
        expect(await getImage(actor, image.id)).toMatchObject({ mediaType: "image/png" });
        expect((await bytesOf(actor, image.id)).subarray(1, 4).toString()).toBe("PNG");
        if (actor !== ida) expect(await getImage(ida, image.id)).toBeNull();
      }
    });

    it("is there for nobody else, and nothing is read of what they send", async () => {
      const [course, other] = [await makeCourse(), await makeCourse()];
      const ada = await signedIn({ roles: { [course.id]: "learner" } });
      const stranger = await signedIn({ roles: { [other.id]: "instructor" } });
      const { id } = await uploadedBy(ada, course.slug);
      for (const actor of [stranger, GUEST, VISITOR]) {
        expect(await uploadImage(actor, course.slug, unread)).toEqual({ kind: "not-found" });
        expect(await getImage(actor, id)).toBeNull();
      }
      for (const address of [randomUUID(), "image.png", "", `${id}x`]) {
        expect(await getImage(ada, address)).toBeNull();
      }
      expect(await uploadImage(ada, "no-such-course", unread)).toEqual({ kind: "not-found" });
    });

    it("of an open course is taken from any account and from nobody without", async () => {
      const course = await makeCourse();
      await db().course.update({ where: { id: course.id }, data: { isOpen: true } });
      expect(await uploadedBy(await signedIn(), course.slug)).toMatchObject({ width: 4 });
      for (const actor of [GUEST, VISITOR]) {
        expect(await uploadImage(actor, course.slug, unread)).toEqual({ kind: "not-found" });
      }
    });

    it("is kept without the place where it was taken", async () => {
      const course = await makeCourse();
      const ada = await signedIn({ roles: { [course.id]: "learner" } });
      const photo = withExif(await quarters(64, 32).getBuffer("image/jpeg"), 6, "my garden");
      const image = await uploadedBy(ada, course.slug, photo);
      expect(image).toMatchObject({ width: 32, height: 64 });
      expect((await bytesOf(ada, image.id)).includes("my garden")).toBe(false);
    });

    it("is refused where it is none, without a trace", async () => {
      const course = await makeCourse();
      const ada = await signedIn({ roles: { [course.id]: "learner" } });
      const svg = Buffer.from("<svg><script>alert(1)</script></svg>");
      const cut = (await quarters(300, 300).getBuffer("image/jpeg")).subarray(0, 1500);
      expect(await uploadImage(ada, course.slug, sent(svg))).toEqual({
        kind: "refused",
        problem: "svg",
      });
      expect(await uploadImage(ada, course.slug, sent(cut))).toEqual({
        kind: "refused",
        problem: "damaged",
      });
      expect(await db().postImage.count({ where: { courseId: course.id } })).toBe(0);
    });

    it("is taken five times an hour from a newcomer, sixty times from others", async () => {
      const course = await makeCourse();
      const ada = await signedIn({ roles: { [course.id]: "learner" } });
      const tries = async (count: number) => {
        const kinds: string[] = [];
        for (let made = 0; made < count; made++) {
          kinds.push((await uploadImage(ada, course.slug, sent(Buffer.from("no")))).kind);
        }
        return kinds;
      };
      expect((await tries(6)).slice(-2)).toEqual(["refused", "wait"]);
      const authorId = ada.participantId;
      for (let made = 0; made < 5; made++) await makeThread({ courseId: course.id, authorId });
      expect((await tries(61)).slice(-2)).toEqual(["refused", "wait"]);
    });

    it("is refused once fifty megabytes of hers are in the course, and not in another", async () => {
      const [course, other] = [await makeCourse(), await makeCourse()];
      const ada = await signedIn({ roles: { [course.id]: "learner", [other.id]: "learner" } });
      await db().$executeRaw`
        INSERT INTO post_image (id, course_id, uploader_id, media_type, bytes, width, height)
        SELECT gen_random_uuid(), ${course.id}::uuid, ${ada.participantId}::uuid, 'image/png',
          decode(repeat('00', 1024 * 1024), 'hex'), 1, 1
        FROM generate_series(1, 50)`;
      expect(await uploadImage(ada, course.slug, unread)).toEqual({ kind: "full" });
      expect(await uploadedBy(ada, other.slug)).toMatchObject({ width: 4 });
    });

    it("is refused from whoever is banned from writing, until the ban ends", async () => {
      const course = await makeCourse();
      const ada = await signedIn({ roles: { [course.id]: "learner" } });
      const until = new Date(Date.now() + DAY);
      const day = until.toISOString().slice(0, 10);
      const ban = { courseId: course.id, userId: ada.participantId, reason: "spam" };
      await db().courseBan.create({ data: { ...ban, until } });
      expect(await uploadImage(ada, course.slug, unread)).toEqual({
        kind: "forbidden",
        words: `You may not write in this course until ${day}. The reason given: spam`,
      });
      const inTwoDays = { now: () => new Date(Date.now() + 2 * DAY) };
      const bytes = buildPng({ width: 4, height: 2 });
      const after = await uploadImage(ada, course.slug, sent(bytes), inTwoDays);
      expect(after.kind).toBe("kept");
    });

    it("is in what its uploader takes along", async () => {
      const course = await makeCourse();
      const ada = await signedIn({ roles: { [course.id]: "learner" } });
      const { id } = await uploadedBy(ada, course.slug);
      expect(await exportImages(ada)).toEqual([
        expect.objectContaining({ address: `/images/${id}`, course: course.slug, width: 4 }),
      ]);
    });
  });
});

describe("the process that unpacks an image", () => {
  const picture = () => {
    const look = lookAtImage(buildPng({ width: 4, height: 2 }));
    if (look.kind === "refused") throw new Error(look.problem);
    return look.picture;
  };

  it("is ended where it takes too long, and the next image has its turn", async () => {
    expect(await remakeApart(picture(), { patience: 1, heap: 512 })).toEqual({ kind: "slow" });
    expect(await remakeApart(picture())).toMatchObject({ kind: "made" });
  });

  it("takes the server along neither where it fails nor where its memory is used up", async () => {
    // No picture: what the process looks at first.
    const broken = { ...picture(), width: -1 };
    expect(await remakeApart(broken)).toEqual({ kind: "damaged" });
    const narrow = { patience: 30_000, heap: 8 };
    expect(await remakeApart(picture(), narrow)).toEqual({ kind: "damaged" });
    expect(await remakeApart(picture())).toMatchObject({ kind: "made" });
  });

  it("lets twelve images wait for it and no more", async () => {
    const all = await Promise.all(
      Array.from({ length: 14 }, () => remakeApart(picture(), { patience: 1, heap: 512 })),
    );
    const busy = all.filter(({ kind }) => kind === "busy");
    expect(busy).toHaveLength(2);
  });
});
