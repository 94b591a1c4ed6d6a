/** A mail in the mailbox of a trial, as the list shows it. */
export interface KeptMailHead {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly sentAt: Date;
}

/** The whole of it. */
export interface KeptMail extends KeptMailHead {
  readonly text: string;
}

/** A piece of a mail's text: words, or the address of a link into this site. */
export interface MailPiece {
  readonly kind: "words" | "link";
  readonly text: string;
}

/**
 * Takes the text apart so that its links into this site can be followed. A mail holds what somebody
 * typed as well, and so no other address becomes a link.
 */
export function piecesOf(text: string, siteUrl: string): readonly MailPiece[] {
  return text.split(/(https?:\/\/\S+)/u).map((piece) => ({
    kind: piece.startsWith(`${siteUrl}/`) ? "link" : "words",
    text: piece,
  }));
}
