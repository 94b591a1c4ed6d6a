/**
 * The text of a post as the server rendered it. It is safe to be set in: the renderer lets through
 * what it knows, and nothing else.
 */
export function Written({ html }: { readonly html: string }) {
  return <div className="post-body" dir="auto" dangerouslySetInnerHTML={{ __html: html }} />;
}
