import { Button } from "@/lib/ui/button";
import { coursePaths } from "../course-paths";

/** The enrolment code of a course, and what can be done with it. */
export function EnrolmentCode({
  slug,
  code,
}: {
  readonly slug: string;
  /** As people read it; null where there is none. */
  readonly code: string | null;
}) {
  return (
    <>
      {code === null ? (
        <p className="ui">There is none: people come by invitation or by the roster.</p>
      ) : (
        <p>
          <span className="code">{code}</span>
        </p>
      )}
      <form className="actions" method="post" action={`${coursePaths(slug).course}/enrolment-code`}>
        <Button type="submit" name="wanted" value="new">
          {code === null ? "Make a code" : "Make a new one"}
        </Button>
        {code !== null && (
          <Button type="submit" name="wanted" value="none" look="quiet">
            Take it away
          </Button>
        )}
      </form>
      {code !== null && <p className="small">With a new one, or with none, this one ends.</p>}
    </>
  );
}
