import Link from "next/link";

import type { CornerInfo } from "../corner";
import { CornerBeside } from "./corner-beside";

/**
 * Who is here, in which course and role, and where to go from there. A disclosure and forms, so that
 * it works without JavaScript.
 */
export function Corner({ who }: { readonly who: CornerInfo }) {
  if (who === null) {
    return (
      <Link className="btn quiet" href="/sign-in">
        Sign in
      </Link>
    );
  }
  const { name, beside, here, others, links } = who;
  return (
    <>
      {beside !== null && <CornerBeside beside={beside} />}
      <details className="corner">
        <summary className="btn quiet">
          <span className="corner-name">{name}</span>
          {here !== null && <span className="sr">, {here.role}</span>}
        </summary>
        <div className="corner-menu ui">
          {here !== null && (
            <p>
              <b>{here.course}</b>
              <br />
              <span className="small">you are here as {here.role}</span>
            </p>
          )}
          {others.length > 0 && (
            <form method="post" action="/courses/turn">
              <p className="small">Turn to</p>
              {others.map((other) => (
                <button key={other.id} className="corner-link" name="course" value={other.id}>
                  {other.title} <span className="small">{other.role}</span>
                </button>
              ))}
            </form>
          )}
          <ul className="corner-links">
            {links.map(({ href, words }) => (
              <li key={href}>
                <Link className="corner-link" href={href}>
                  {words}
                </Link>
              </li>
            ))}
          </ul>
          <form method="post" action="/sign-out">
            <button className="corner-link">Sign out</button>
          </form>
        </div>
      </details>
    </>
  );
}
