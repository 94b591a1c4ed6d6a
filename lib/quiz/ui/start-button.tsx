import { Button } from "@/lib/ui/button";
import type { ButtonLook } from "@/lib/ui/button-look";

/** Starts an attempt at a quiz or goes on with the open one: a form, because it changes something. */
export function StartButton({
  slug,
  words,
  look = "primary",
}: {
  readonly slug: string;
  readonly words: string;
  readonly look?: ButtonLook;
}) {
  return (
    <form method="post" action={`/quizzes/${slug}/attempts`}>
      <Button type="submit" look={look}>
        {words}
      </Button>
    </form>
  );
}
