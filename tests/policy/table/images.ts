import { buildPng } from "@/tests/support/build-image";
import { NOTHING, type Outcome, PAGE } from "../outcome";
import { everybody, get, only, type Row, type Sent, upload } from "../row";
import type { PlacedCourse, Role, Stage } from "../stage";

/** Who may write in the course of the roles. */
const WRITERS: readonly Role[] = [
  "learner",
  "mentor",
  "instructor",
  "administrator",
  "demonstrator",
];

const KEPT: Outcome = { status: 201, changes: true, shows: ["/images/"] };

const image = ({ slug }: PlacedCourse, content: string | Uint8Array): Sent =>
  upload(`/api/courses/${slug}/images`, { field: "image", name: "plot.png", content });

const PNG = buildPng({ width: 4, height: 2 });

/** An image of another course. */
const ELSEWHERE = "01939000-0000-7000-8000-00000000eeee";

const inElsewhere = ({ elsewhere, image: id }: Stage): readonly [string, ...string[]] => [
  `INSERT INTO post_image (id, course_id, media_type, bytes, width, height)
   SELECT $1::uuid, $2::uuid, media_type, bytes, width, height FROM post_image WHERE id::text = $3`,
  ELSEWHERE,
  elsewhere.id,
  id,
];

/** Images for posts: taken from whoever may write in a course, shown to whoever sees it. */
export const IMAGES: readonly Row[] = [
  {
    entry: "POST /api/courses/[slug]/images",
    about: "a PNG, in the course of the roles",
    send: ({ course }) => image(course, PNG),
    gets: only(WRITERS, KEPT, NOTHING),
  },
  {
    entry: "POST /api/courses/[slug]/images",
    about: "a PNG, in another course",
    send: ({ elsewhere }) => image(elsewhere, PNG),
    gets: only(["administrator"], KEPT, NOTHING),
  },
  {
    entry: "POST /api/courses/[slug]/images",
    about: "an SVG that is called a PNG",
    send: ({ course }) => image(course, "<svg><script>alert(1)</script></svg>"),
    gets: only(WRITERS, { status: 415, changes: false, shows: ["An SVG"] }, NOTHING),
  },
  {
    entry: "POST /api/courses/[slug]/images",
    about: "a PNG, by somebody who is banned from writing",
    given: ({ course }, { id }) => [
      `INSERT INTO course_ban (id, course_id, user_id, reason)
       SELECT id, $1::uuid, id, 'spam' FROM person WHERE id::text = $2`,
      course.id,
      id,
    ],
    send: ({ course }) => image(course, PNG),
    gets: only(WRITERS, { status: 403, changes: false, shows: ["spam"] }, NOTHING),
  },
  {
    entry: "GET /images/[image]",
    about: "an image of the course of the roles",
    send: (stage) => get(`/images/${stage.image}`),
    gets: only(WRITERS, PAGE, NOTHING),
  },
  {
    entry: "GET /images/[image]",
    about: "an image of another course",
    given: inElsewhere,
    send: () => get(`/images/${ELSEWHERE}`),
    gets: only(["administrator"], PAGE, NOTHING),
  },
  {
    entry: "GET /images/[image]",
    about: "no image at all",
    send: () => get("/images/plot.png"),
    gets: everybody(NOTHING),
  },
];
