/** Somebody who may be given away. */
export interface Hidden {
  readonly id: string;
  readonly email: string;
  readonly name: string;
}

/**
 * What of somebody stands in a text: her name or a part of it, her initials, her address, the id of
 * her account (attempts are kept under the same), each also as programs write it: in base 64, without
 * dashes, for an address or for a mail.
 */
export function tracesOf({ id, email, name }: Hidden, text: string): readonly string[] {
  const words = name.split(" ").filter((word) => word.length > 3);
  const initials = name
    .split(" ")
    .map(([letter = ""]) => letter)
    .join("");
  const folded = text.toLowerCase();
  const plain = [name, ...words, email, email.split("@")[0] ?? email, id].filter((part) =>
    disguises(part).some((disguise) => folded.includes(disguise.toLowerCase())),
  );
  const bytes = Buffer.from(id.replaceAll("-", ""), "hex");
  const packed = [bytes.toString("base64"), bytes.toString("base64url")].filter((part) =>
    text.includes(part.replaceAll("=", "")),
  );
  const alone = [initials, [...initials].join("."), [...initials].join(". ")].filter((part) =>
    new RegExp(String.raw`(?<![\w.+/=-])${part.replaceAll(".", "[.]")}(?![\w.+/=-])`, "u").test(
      text,
    ),
  );
  return [...plain, ...packed, ...alone];
}

/** A text as it is, for an address, for a mail, and without its dashes; in base 64 at any offset. */
function disguises(part: string): readonly string[] {
  const coded = ["", " ", "  "].map((before) => {
    const all = Buffer.from(before + part).toString("base64");
    // What stands at the edges depends on what is beside it.
    return all.slice(before === "" ? 0 : 4, -4);
  });
  return [
    part,
    encodeURIComponent(part),
    part.replaceAll("-", ""),
    ...coded.filter((code) => code.length >= 8),
    ...coded
      .filter((code) => code.length >= 8)
      .map((code) => code.replaceAll("+", "-").replaceAll("/", "_")),
  ];
}
