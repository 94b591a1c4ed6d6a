import { sameFields } from "./draft-versions";
import { keysOf, readVersions, writeVersions } from "./kept-versions";

/**
 * Lets go of the drafts whose post or thread this page shows: their reply may have got lost on the
 * way back, and the server had them all the same. What was typed after it was sent stays.
 */
export function forgetAccepted(writer: string): void {
  for (const key of keysOf(writer)) {
    const versions = readVersions(key);
    const left = versions.flatMap(({ sent, ...version }) => {
      if (sent === undefined) return [version];
      if (!isShown(sent.id)) return [{ ...version, sent }];
      return sameFields(sent.fields, version.fields) ? [] : [version];
    });
    if (left.length < versions.length) writeVersions(key, left);
  }
}

const isShown = (id: string): boolean =>
  document.getElementById(`post-${id}`) !== null || location.pathname === `/threads/${id}`;
