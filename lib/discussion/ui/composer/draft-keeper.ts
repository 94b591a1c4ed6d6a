import { applyEdit } from "./apply-edit";
import { readFields, originalFields, writeFields } from "./draft-fields";
import {
  type DraftFields,
  type DraftVersion,
  dropVersion,
  keepVersion,
  newestVersion,
  sameFields,
} from "./draft-versions";
import { forgetAccepted } from "./forget-accepted";
import { freshId } from "./fresh-id";
import { isKeyOf, readVersions, writeVersions } from "./kept-versions";

/** What the page says of a draft. */
export interface DraftView {
  /** "none": nothing was typed. "forbidden": the browser keeps nothing. */
  readonly kept: "none" | "kept" | "forbidden";
  /** When the draft that was put into the form was typed; null where none was. */
  readonly restoredAt: number | null;
  /** What another page of the same browser wrote in the same place. */
  readonly other: DraftVersion | null;
}

export interface DraftKeeper {
  /** Keeps what is about to be sent, and says what is to be sent. */
  readonly send: () => FormData;
  /** The server has it. */
  readonly accepted: () => void;
  /** The server has shown a newer text, which what is typed now is made from. */
  readonly rebase: (revision: string) => void;
  readonly startOver: () => void;
  readonly take: (version: DraftVersion) => void;
  readonly stop: () => void;
}

/**
 * Keeps what is typed in a form on this device before the call of the event returns, brings it back
 * when the form is opened again, and lets go of it when the server has it.
 *
 * @param key who writes and where: `writer/place`.
 */
export function keepDraft(
  form: HTMLFormElement,
  key: string,
  show: (view: DraftView) => void,
): DraftKeeper {
  const blank = originalFields(form);
  let slot = freshId();
  let seen: DraftFields | null = null;
  let sent: DraftVersion["sent"];
  let revision = valueOf(form, "revision");
  let view: DraftView = { kept: "none", restoredAt: null, other: null };

  const say = (change: Partial<DraftView>): void => {
    view = { ...view, ...change };
    show(view);
  };
  const isBlank = (fields: DraftFields): boolean =>
    fields["text"]?.trim() === blank["text"]?.trim() &&
    (fields["title"] ?? "") === (blank["title"] ?? "");
  const own = (fields: DraftFields): DraftVersion => ({
    slot,
    fields,
    at: Date.now(),
    ...(sent !== undefined && { sent }),
  });
  const typed = (): DraftFields => ({
    ...readFields(form),
    ...(revision !== null && { revision }),
  });
  const otherThan = (fields: DraftFields): DraftVersion | null =>
    newestVersion(
      readVersions(key).filter(
        (one) =>
          (one.slot !== slot || (seen !== null && !sameFields(one.fields, seen))) &&
          !sameFields(one.fields, fields) &&
          !isBlank(one.fields),
      ),
    );

  const keep = (): void => {
    const fields = typed();
    if (seen !== null && sameFields(fields, seen)) return;
    if (isBlank(fields)) {
      if (seen !== null) writeVersions(key, dropVersion(readVersions(key), own(seen)));
      seen = null;
      say({ kept: "none", restoredAt: null });
      return;
    }
    const outcome = keepVersion(readVersions(key), own(fields), seen, freshId());
    const isKept = writeVersions(key, outcome.versions);
    const isForked = outcome.slot !== slot;
    slot = outcome.slot;
    seen = fields;
    say({
      kept: isKept ? "kept" : "forbidden",
      ...(isForked && { other: otherThan(fields) }),
    });
  };

  /** Puts a version into the form and goes on in its slot. */
  const open = (version: DraftVersion): void => {
    slot = version.slot;
    seen = version.fields;
    sent = version.sent;
    revision = version.fields["revision"] ?? revision;
    writeFields(form, version.fields);
    form.dispatchEvent(new Event("input", { bubbles: true }));
  };

  const onStorage = ({ key: name }: StorageEvent): void => {
    if (isKeyOf(name, key)) say({ other: otherThan(typed()) });
  };

  forgetAccepted(key.split("/")[0] ?? "");
  for (const version of readVersions(key)) {
    if (isBlank(version.fields)) writeVersions(key, dropVersion(readVersions(key), version));
  }
  const newest = newestVersion(readVersions(key));
  const found = readFields(form);
  const isBack = newest !== null && found["text"] === newest.fields["text"];
  if (!isBlank(found) && !isBack) {
    // Typed before the page was alive, or what a form without scripts came back with.
    keep();
    say({ other: otherThan(typed()) });
  } else if (newest !== null) {
    open(newest);
    say({ kept: "kept", restoredAt: newest.at, other: otherThan(newest.fields) });
  }
  form.addEventListener("input", keep);
  addEventListener("storage", onStorage);

  const stop = (): void => {
    form.removeEventListener("input", keep);
    removeEventListener("storage", onStorage);
  };
  return {
    send: () => {
      const data = new FormData(form);
      for (const name of [...data.keys()]) if (name.startsWith("$")) data.delete(name);
      const fields = typed();
      if (revision !== null) data.set("revision", revision);
      const id = data.get("id");
      if (typeof id === "string") {
        // The same text under the same id makes one post however often it arrives; another text is
        // another post.
        const again = sent !== undefined && sameFields(sent.fields, fields) ? sent.id : null;
        sent = { id: again ?? (sent === undefined ? id : freshId()), fields };
        data.set("id", sent.id);
      }
      const outcome = keepVersion(readVersions(key), own(fields), seen, freshId());
      writeVersions(key, outcome.versions);
      slot = outcome.slot;
      seen = fields;
      return data;
    },
    accepted: () => {
      writeVersions(key, dropVersion(readVersions(key), own(typed())));
      stop();
    },
    rebase: (newer) => {
      if (newer !== revision) seen = null;
      revision = newer;
    },
    startOver: () => {
      writeFields(form, { ...blank, text: typed()["text"] ?? "" });
      const area = form.querySelector("textarea");
      const insert = blank["text"] ?? "";
      // As if it were typed, so that it can be undone.
      if (area !== null) {
        applyEdit(area, { from: 0, to: area.value.length, insert, select: [0, 0] });
      }
      say({ restoredAt: null, other: otherThan(blank) });
    },
    take: (version) => {
      const mine = typed();
      const versions = readVersions(key);
      if (!isBlank(mine) && !versions.some(({ fields }) => sameFields(fields, mine))) {
        const left = { ...own(mine), slot: freshId(), at: version.at - 1 };
        writeVersions(key, [...versions, left]);
      }
      open(version);
      say({ kept: "kept", restoredAt: version.at, other: otherThan(version.fields) });
    },
    stop,
  };
}

function valueOf(form: HTMLFormElement, name: string): string | null {
  const value = new FormData(form).get(name);
  return typeof value === "string" ? value : null;
}
