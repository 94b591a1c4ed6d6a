/** What an event says besides its kind: ids and counts, never what a person wrote or who it was. */
export type LiveData = Readonly<Record<string, string | number | boolean | null>>;

/** Something that happened and that open pages are to hear of. */
export interface LiveEvent {
  /** What it is about, such as `thread:…`: pages listen to topics. */
  readonly topic: string;
  /** What happened, such as `post.added`. */
  readonly kind: string;
  readonly data: LiveData;
}

/** An event with its place in the order in which events became visible. */
export interface NumberedEvent extends Omit<LiveEvent, "data"> {
  readonly number: number;
  /** As JSON, on one line. */
  readonly data: string;
}
