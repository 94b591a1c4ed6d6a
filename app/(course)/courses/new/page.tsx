import type { Metadata } from "next";
import { can, SITE } from "@/lib/identity/policy";
import { currentActor } from "@/lib/identity/service/current-actor";
import { ActionForm } from "@/lib/ui/action-form";
import { Row } from "@/lib/ui/row";
import { NOTHING_HERE, NothingHere } from "../../../_frame/nothing-here";
import { createCourseAction } from "./actions";

const mayCreate = async () => can(await currentActor(), "course.create", SITE);

export async function generateMetadata(): Promise<Metadata> {
  return (await mayCreate()) ? { title: "Make a course", robots: { index: false } } : NOTHING_HERE;
}

export default async function NewCoursePage() {
  if (!(await mayCreate())) return <NothingHere />;
  return (
    <Row
      kind="lead"
      label="Courses"
      note={
        <p>
          The course offers the same quizzes as every other; answers and marks are kept for each
          course apart. You become its first instructor.
        </p>
      }
    >
      <h1>Make a course</h1>
      <ActionForm
        action={createCourseAction}
        submit="Make the course"
        fields={[
          { name: "title", label: "Title", maxLength: 120 },
          {
            name: "slug",
            label: "Address",
            hint: "Small letters, digits and hyphens, such as losses-2027. It stays as it is.",
            maxLength: 60,
          },
          {
            name: "isOpen",
            label: "Who may take its quizzes",
            type: "choice",
            options: [
              { value: "no", words: "Its members" },
              { value: "yes", words: "Everybody, without an account too" },
            ],
          },
          {
            name: "hasCode",
            label: "Enrolment code",
            hint: "Whoever types it becomes a learner. We make it; you can change it at any time.",
            type: "choice",
            options: [
              { value: "yes", words: "With a code" },
              { value: "no", words: "Without: by invitation or roster" },
            ],
          },
        ]}
      />
    </Row>
  );
}
