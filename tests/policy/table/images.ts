import { buildPng } from "@/tests/support/build-image";
import { NOTHING, type Outcome, PAGE } from "../outcome";
import { everybody, get, only, type Row, type Sent, upload } from "../row";
import type { Person, PlacedCourse, Role, Stage } from "../stage";

/** Who may write in the course of the roles. */
const WRITERS: readonly Role[] = [
  "learner",
  "mentor",
  "instructor",
  "administrator",
  "demonstrator",
];

const STAFF: readonly Role[] = ["mentor", "instructor", "administrator"];

const KEPT: Outcome = { status: 201, changes: true, shows: ["/images/"] };

const image = ({ slug }: PlacedCourse, content: string | Uint8Array): Sent =>
  upload(`/api/courses/${slug}/images`, { field: "image", name: "plot.png", content });

const PNG = buildPng({ width: 4, height: 2 });

/** An image that no post shows yet. */
const DRAFT = "01939000-0000-7000-8000-00000000eeee";

const draftOf = (
  { course, image: id }: Stage,
  uploader: Person,
): readonly [string, ...string[]] => [
  `INSERT INTO post_image (id, course_id, uploader_id, media_type, bytes, width, height)
   SELECT $1::uuid, $2::uuid, NULLIF($3, '')::uuid, media_type, bytes, width, height
   FROM post_image WHERE id::text = $4`,
  DRAFT,
  course.id,
  uploader.id,
  id,
];

/** The question that shows the image, changed. */
const questionIs =
  (change: string) =>
  ({ thread }: Stage): readonly [string, ...string[]] => [
    `UPDATE post SET ${change} WHERE id::text = $1`,
    thread.root,
  ];

/** Images for posts: taken from whoever may write in a course, shown to whoever may read a post that shows one. */
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
    about: "an image of a post in the course of the roles",
    send: (stage) => get(`/images/${stage.image}`),
    gets: only(WRITERS, PAGE, NOTHING),
  },
  {
    entry: "GET /images/[image]",
    about: "an image of a hidden post",
    given: questionIs("hidden_at = now(), hidden_reason = 'rude'"),
    send: (stage) => get(`/images/${stage.image}`),
    gets: only(STAFF, PAGE, NOTHING),
  },
  {
    entry: "GET /images/[image]",
    about: "an image of a hidden post of her own",
    given: ({ thread }, { id }) => [
      `WITH asked AS (UPDATE thread SET author_id = NULLIF($1, '')::uuid WHERE id::text = $2)
       UPDATE post SET author_id = NULLIF($1, '')::uuid, hidden_at = now() WHERE id::text = $3`,
      id,
      thread.id,
      thread.root,
    ],
    send: (stage) => get(`/images/${stage.image}`),
    gets: only(WRITERS, PAGE, NOTHING),
  },
  {
    entry: "GET /images/[image]",
    about: "an image of a deleted post",
    given: questionIs("deleted_at = now()"),
    send: (stage) => get(`/images/${stage.image}`),
    gets: everybody(NOTHING),
  },
  {
    entry: "GET /images/[image]",
    about: "an image of a post in another course",
    given: ({ elsewhere, thread }) => [
      "UPDATE thread SET course_id = $1::uuid WHERE id::text = $2",
      elsewhere.id,
      thread.id,
    ],
    send: (stage) => get(`/images/${stage.image}`),
    gets: only(["administrator"], PAGE, NOTHING),
  },
  {
    entry: "GET /images/[image]",
    about: "an image of hers that no post shows yet",
    given: draftOf,
    send: () => get(`/images/${DRAFT}`),
    gets: only(WRITERS, PAGE, NOTHING),
  },
  {
    entry: "GET /images/[image]",
    about: "an image of somebody else's that no post shows yet",
    given: (stage) => draftOf(stage, stage.classmate),
    send: () => get(`/images/${DRAFT}`),
    gets: everybody(NOTHING),
  },
  {
    entry: "GET /images/[image]",
    about: "no image at all",
    send: () => get("/images/plot.png"),
    gets: everybody(NOTHING),
  },
];
