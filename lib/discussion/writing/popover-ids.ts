/** Gives ids for popovers that no other post of the page has. */
export function popoverIds(prefix: string): () => string {
  const safe = prefix.replaceAll(/[^\w-]/gu, "");
  let count = 0;
  return () => {
    count += 1;
    return `${safe}-s${String(count)}`;
  };
}
