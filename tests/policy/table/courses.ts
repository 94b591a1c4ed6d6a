import { OPEN_COURSE } from "@/lib/courses/open-course";
import { done, NOTHING } from "../outcome";
import { only, post, type Row, SIGNED_IN } from "../row";

/** Courses and who is in them. */
export const COURSES: readonly Row[] = [
  {
    entry: "POST /courses/turn",
    about: "the course of the roles",
    send: ({ course }) => post("/courses/turn", { course: course.id }),
    gets: only(SIGNED_IN, done("/quizzes"), NOTHING),
  },
  {
    entry: "POST /courses/turn",
    about: "another course",
    send: ({ elsewhere }) => post("/courses/turn", { course: elsewhere.id }),
    gets: only(["administrator"], done("/quizzes"), NOTHING),
  },
  {
    entry: "POST /courses/turn",
    about: "the open course",
    send: () => post("/courses/turn", { course: OPEN_COURSE.id }),
    gets: only(SIGNED_IN, done("/quizzes"), NOTHING),
  },
];
