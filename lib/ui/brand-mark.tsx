/** Two areas on one line: what the product is about, at the size of a letter. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true">
      <path fill="var(--accent)" d="M1 11h5v5H1zM7 4h12v12H7z" />
      <path fill="currentColor" d="M1 17h18v2.5H1z" />
    </svg>
  );
}
