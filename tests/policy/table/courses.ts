import { OPEN_COURSE } from "@/lib/courses/open-course";
import { done, NOTHING, PAGE } from "../outcome";
import { everybody, get, only, post, type Row, SIGNED_IN } from "../row";

/** Courses and who is in them. */
export const COURSES: readonly Row[] = [
  {
    entry: "GET /quizzes",
    about: "a course that she was turned to and has left since",
    given: ({ elsewhere }, { id }) => [
      "UPDATE session SET course_id = $1::uuid WHERE user_id::text = $2",
      elsewhere.id,
      id,
    ],
    send: () => get("/quizzes"),
    gets: everybody(
      { ...PAGE, hides: ["The course elsewhere"] },
      { administrator: { ...PAGE, shows: ["The course elsewhere"] } },
    ),
  },
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
