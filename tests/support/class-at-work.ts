import { OPEN_COURSE } from "@/lib/courses/open-course";
import { leaveCourses } from "@/lib/courses/service/follow-deletion";
import { joinByCode } from "@/lib/courses/service/join-by-code";
import { manageMember } from "@/lib/courses/service/manage-member";
import { tellLearners } from "@/lib/discussion/service/follow-corrections";
import { forgetWriter } from "@/lib/discussion/service/forget-writer";
import type { Guest, Member } from "@/lib/identity/actor";
import type { CourseRole } from "@/lib/identity/schema";
import { db } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/in-transaction";
import { adoptGuest } from "@/lib/quiz/service/adopt-guest";
import { listenToCorrections } from "@/lib/quiz/service/correction-listeners";
import { forgetParticipant } from "@/lib/quiz/service/forget-participant";
import { getReviewItem } from "@/lib/quiz/service/get-review-item";
import { noteReviewOpened } from "@/lib/quiz/service/note-review-opened";
import { startAttempt } from "@/lib/quiz/service/start-attempt";
import { submitItem } from "@/lib/quiz/service/submit-item";
import { again, signedIn } from "./course-people";
import { correctionDeeds } from "./correction-deeds";
import { discussionDeeds } from "./discussion-deeds";
import type { Deed, Drawing } from "./drawing";
import { somebody } from "./quiz-fixture";

const { id: courseId, slug } = OPEN_COURSE;
const CODE = "ACDEFGHJ";
const CHOICES = ["a", "b", "c", "d"] as const;
/** What becomes of a learner, and of who teaches: most are learners again soon. */
const AFTER = {
  learner: ["mentor", "instructor", null],
  mentor: ["learner", "learner", "learner", "instructor", null],
  instructor: ["learner", "learner", "learner", "mentor", null],
} as const;

/**
 * A class of the open course: people with accounts and guests who take its quizzes, teach it, leave
 * it, write and are corrected, all through the services that pages call. It remembers by itself whose
 * attempts count, without asking the database.
 */
export async function makeClassAtWork({ draw, one }: Drawing) {
  listenToCorrections([tellLearners]);
  await db().course.update({ where: { id: courseId }, data: { enrolmentCode: CODE } });
  const administrator = await signedIn({ isAdministrator: true });
  const newMember = () => signedIn({ roles: { [courseId]: "learner" } });
  const members = await Promise.all(Array.from({ length: 20 }, newMember));
  const guests = Array.from({ length: 6 }, somebody);
  const taught = new Set<string>();
  const removed = new Set<string>();
  const administering = new Set<string>();
  const leftOut = new Set<string>();
  const deeds = new Map<Deed, number>();
  // Twenty days ago, and some minutes later with each deed.
  let now = Date.now() - 20 * 24 * 60 * 60 * 1000;
  const clock = { now: () => new Date((now += draw(400_000))) };

  const did = (deed: Deed, isDone = true): void => {
    if (isDone) deeds.set(deed, (deeds.get(deed) ?? 0) + 1);
  };
  const member = async (): Promise<Member> => again(one(members).sessionId);
  const anybody = (): Promise<Member | Guest> =>
    draw(3) === 0 ? Promise.resolve(one(guests)) : member();
  const roleOf = (actor: Member | Guest) =>
    actor.kind === "member"
      ? (actor.memberships.find((place) => place.courseId === courseId)?.role ?? null)
      : null;
  const leaveOut = async ({ participantId }: Member | Guest): Promise<void> => {
    const where = { participantId, courseId };
    for (const { id } of await db().attempt.findMany({ where, select: { id: true } }))
      leftOut.add(id);
  };

  const take = async (): Promise<void> => {
    const actor = await anybody();
    const started = await startAttempt(actor, OPEN_COURSE, one(["trial", "trial", "drill"]), clock);
    if (started.kind === "not-found") throw new Error("There is no such quiz");
    const { attemptId } = started;
    const id = actor.participantId;
    if (administering.has(id) || (taught.has(id) && roleOf(actor) !== "learner")) {
      if (started.kind === "started") leftOut.add(attemptId);
    }
    const items = await db().attemptItem.findMany({
      where: { attemptId },
      orderBy: { position: "asc" },
      select: { position: true, variant: { select: { version: { select: { kind: true } } } } },
    });
    for (const { position, variant } of items) {
      if (draw(8) === 0) continue;
      const ticked = CHOICES.filter(() => draw(2) === 0);
      const choices = variant.version.kind === "single" ? ticked.slice(0, 1) : ticked;
      const certainty = one([null, 0, 1, 2, 3] as const);
      const sent = { choices, certainty, guess: null };
      const outcome = await submitItem(actor, attemptId, position, sent, clock);
      did("sent again", outcome.kind === "already");
      // A double click, which says the same, or another answer, which comes too late.
      if (draw(3) > 0) continue;
      const other = await submitItem(actor, attemptId, position, { ...sent, choices: [] }, clock);
      did("sent again", other.kind === "already" || other.kind === "submitted");
    }
    const ended = await db().attempt.findUniqueOrThrow({ where: { id: attemptId } });
    did("finished", ended.submittedAt !== null);
  };

  const review = async (): Promise<void> => {
    const actor = await anybody();
    const answered = await db().attemptItem.findMany({
      where: {
        attempt: { participantId: actor.participantId, courseId },
        response: { submittedAt: { not: null }, reviewedAt: null },
      },
      orderBy: [{ attempt: { startedAt: "asc" } }, { position: "asc" }],
      select: { attemptId: true, position: true },
    });
    if (answered.length === 0) return;
    const { attemptId, position } = one(answered);
    const found = await getReviewItem(actor, attemptId, position);
    if (found.kind !== "review") throw new Error(`The review is ${found.kind}`);
    await noteReviewOpened(actor, found.item, clock);
    did("reviewed");
  };

  const changeRole = async (): Promise<void> => {
    const outside = members.filter(({ participantId }) => removed.has(participantId));
    const isToJoin = outside.length > 0 && draw(3) === 0;
    const teaching = members.filter(({ participantId }) => taught.has(participantId));
    const isOfStaff = teaching.length > 0 && draw(2) === 0;
    const someone = one(isToJoin ? outside : isOfStaff ? teaching : members);
    const actor = await again(someone.sessionId);
    if (isToJoin) {
      removed.delete(actor.participantId);
      const joined = await joinByCode(actor, CODE, "machine");
      did("joined", joined.kind === "joined");
      return;
    }
    const before = roleOf(actor);
    if (before === null) return;
    const role = one<CourseRole | null>(AFTER[before]);
    const id = actor.participantId;
    if ((await manageMember(administrator, slug, id, role)) !== "changed") return;
    if (role === "mentor" || role === "instructor") {
      taught.add(id);
      await leaveOut(actor);
      did("made staff");
    } else if (role === null) {
      removed.add(id);
      did("removed");
    } else did("made learner");
  };

  const signIn = async (): Promise<void> => {
    const account = await member();
    const { participantId: userId } = account;
    const at = draw(guests.length);
    const [guest] = guests.splice(at, 1, somebody());
    if (guest === undefined) return;
    if (taught.has(userId) || administering.has(userId)) await leaveOut(guest);
    const email = "somebody@example.org";
    await adoptGuest({ userId, email, emailVerified: true, guestId: guest.participantId });
    did("signed in");
  };

  const forget = async (): Promise<void> => {
    if (draw(2) === 0) {
      const [guest] = guests.splice(draw(guests.length), 1, somebody());
      if (guest === undefined) return;
      await inTransaction((transaction) => forgetParticipant(guest.participantId, transaction));
    } else {
      const [gone] = members.splice(draw(members.length), 1, await newMember());
      if (gone === undefined) return;
      const id = gone.participantId;
      await inTransaction(async (transaction) => {
        await leaveCourses(id, transaction);
        await forgetParticipant(id, transaction);
        await forgetWriter(id, transaction);
        await transaction.user.delete({ where: { id }, select: { id: true } });
      });
    }
    did("forgotten");
  };

  const promote = async (): Promise<void> => {
    // Two of them are enough: who else would answer?
    if (administering.size === 2) return;
    const actor = one(members);
    const where = { id: actor.participantId };
    await db().user.update({ where, data: { isAdministrator: true }, select: { id: true } });
    administering.add(actor.participantId);
    await leaveOut(actor);
    did("made administrator");
  };

  const { correct, revert } = correctionDeeds({ one, did, administrator });
  const { write, moderate, takeBack } = discussionDeeds({ draw, one, did, administrator, member });
  const often: readonly [number, () => Promise<void>][] = [
    [60, take],
    [8, review],
    [5, correct],
    [4, revert],
    [14, changeRole],
    [6, signIn],
    [10, write],
    [12, moderate],
    [4, takeBack],
    [3, forget],
    [2, promote],
  ];
  const lots = often.flatMap(([times, deed]) => Array.from({ length: times }, () => deed));

  return {
    deeds,
    /** Something that somebody does, in one of the roles that the class has. */
    act: async (): Promise<void> => {
      // Nobody here waits as long as people do.
      await db().rateLimit.deleteMany();
      await one(lots)();
    },
    /** Whether an attempt is a learner's. */
    counts: (attemptId: string): boolean => !leftOut.has(attemptId),
  };
}
