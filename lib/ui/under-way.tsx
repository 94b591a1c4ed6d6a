/** Work that goes on without this page: how far it is, and a link to look again without scripts. */
export function UnderWay({
  label,
  total,
  done,
  words,
  address,
}: {
  /** What is counted, for those who listen. */
  readonly label: string;
  readonly total: number;
  /** Of the total; null where it is not known how much is left. */
  readonly done: number | null;
  /** The same as a sentence or a few words. */
  readonly words: string;
  /** Of this page. */
  readonly address: string;
}) {
  return (
    <>
      <progress
        className="progress"
        max={total}
        {...(done === null ? {} : { value: done })}
        aria-label={label}
      />
      <p className="ui" role="status">
        {words}
      </p>
      <p>It goes on without this page. You can close it and come back.</p>
      <p className="no-js-only">
        <a className="btn" href={address}>
          See how far it is
        </a>
      </p>
    </>
  );
}
