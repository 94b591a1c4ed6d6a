import type { Person } from "@/tests/policy/stage";

/** What somebody of the stage sends to the product there, as a browser keeps it. */
export const cookiesOf = (
  { cookie }: Person,
  url: string,
): { name: string; value: string; url: string }[] =>
  cookie.split("; ").map((pair) => {
    const at = pair.indexOf("=");
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url };
  });
