import { randomUUID } from "node:crypto";
import { makeCourse, signedIn } from "../course-people";

/** A course in which somebody writes who hides her name, with names that nothing else holds. */
export async function makeHidingClass() {
  const course = await makeCourse("A course of many");
  const as = (name: string, role: "learner" | "mentor" | "instructor") =>
    signedIn({ name, roles: { [course.id]: role } });
  const author = await signedIn({
    name: "Quirina Zyzzogeton",
    email: `q.zyzzogeton.${randomUUID().slice(0, 8)}@hidden.example`,
    roles: { [course.id]: "learner" },
  });
  return {
    course,
    author,
    hidden: { id: author.participantId, email: author.email, name: author.name },
    each: await as("Tom Each", "learner"),
    daily: await as("Ida Daily", "learner"),
    mentor: await as("Hana Mentor", "mentor"),
    instructor: await as("Uwe Instructor", "instructor"),
  };
}
export type HidingClass = Awaited<ReturnType<typeof makeHidingClass>>;
