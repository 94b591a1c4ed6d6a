import type { Answer } from "../../schema";
import { autosave, type Autosave, type AutosaveEvent } from "./autosave";
import { readForm, writeForm, writeRevision } from "./form-answer";
import { discardDraft, dropDraft, findDraft, keepDraft } from "./kept-draft";
import { sameAnswer } from "../../same-answer";
import { saveAnswer, submitAnswer, type SubmitResult } from "./send-answer";

/** What the page shows about keeping and handing in. */
export interface KeeperView {
  readonly save: Autosave;
  /** Set from the press of the button: under way, or what it came to. */
  readonly handIn: "sending" | Exclude<SubmitResult, "submitted"> | null;
}

/** Addresses, and what the server had when it made the page. */
export interface KeeperPage {
  readonly saveUrl: string;
  readonly submitUrl: string;
  readonly reviewUrl: string;
  /** Where "Skip for now" leads. */
  readonly nextUrl: string;
  readonly stored: Answer;
  readonly revision: number;
}

export interface AnswerKeeper {
  readonly dispatch: (event: AutosaveEvent) => void;
  readonly stop: () => void;
}

/** Milliseconds: after a change until it is sent, and between tries while the server is away. */
const PAUSE = 400;
const RETRY_FIRST = 1_000;
const RETRY_MOST = 15_000;

/**
 * What was last saved in this tab, by address. A router may show a page again as it was first made;
 * this is what is newer than that.
 */
const lastSaved = new Map<string, { readonly answer: Answer; readonly revision: number }>();

/** Whether handing in was asked for and is to be tried again. */
const isPending = (handIn: KeeperView["handIn"]): boolean =>
  handIn === "offline" || handIn === "failed";

/**
 * Keeps the answer in a form: first on this device, then on the server, and hands it in. Whatever
 * fails is tried again; nothing but an acknowledged save lets go of what is on the device.
 */
export function keepAnswer(
  form: HTMLFormElement,
  page: KeeperPage,
  show: (view: KeeperView) => void,
): AnswerKeeper {
  const { saveUrl } = page;
  let state: Autosave = { kind: "idle", revision: page.revision };
  let handIn: KeeperView["handIn"] = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let retryIn = RETRY_FIRST;
  let goOn = false;
  let stopped = false;

  const dispatch = (event: AutosaveEvent): void => {
    const before = state;
    state = autosave(state, event);
    if (event.kind === "take-theirs" && before.kind === "conflict") {
      writeForm(form, before.stored);
      discardDraft(saveUrl);
    }
    settle();
    show({ save: state, handIn });
  };

  /** What a state asks for: the device, the form's revision, the timer, the way on. */
  const settle = (): void => {
    clearTimeout(timer);
    writeRevision(form, state.revision);
    const again = (work: () => void, after: number): void => {
      if (!stopped) timer = setTimeout(work, after);
    };
    switch (state.kind) {
      case "idle":
      case "saved": {
        const answer = readForm(form);
        retryIn = RETRY_FIRST;
        if (state.kind === "saved") lastSaved.set(saveUrl, { answer, revision: state.revision });
        dropDraft(saveUrl, answer);
        if (goOn) location.assign(page.nextUrl);
        if (isPending(handIn)) again(retry, retryIn);
        break;
      }
      case "waiting":
        keepDraft(saveUrl, state);
        again(send, PAUSE);
        break;
      case "kept":
        keepDraft(saveUrl, state);
        goOn = false;
        again(retry, retryIn);
        break;
      case "sending":
        keepDraft(saveUrl, { ...state, unacknowledged: [...state.unacknowledged, state.sent] });
        break;
      case "conflict":
        keepDraft(saveUrl, { ...state, unacknowledged: [] });
        goOn = false;
        break;
      case "refused":
        if (state.why !== "unfit") discardDraft(saveUrl);
        goOn = false;
        break;
    }
  };

  const send = (): void => {
    // An answer on its way to be handed in is not saved beside: the save would come too late.
    if (handIn === "sending") return;
    dispatch({ kind: "send" });
    if (state.kind !== "sending") return;
    void saveAnswer(saveUrl, state.sent, state.revision).then((reply) => {
      dispatch({ kind: "replied", reply });
    });
  };

  const retry = (): void => {
    retryIn = Math.min(retryIn * 2, RETRY_MOST);
    if (isPending(handIn)) submit();
    else send();
  };

  const submit = (): void => {
    if (handIn === "sending") return;
    handIn = "sending";
    show({ save: state, handIn });
    const answer = readForm(form);
    // On the device before it is on its way, also when nothing was changed since the last save.
    keepDraft(saveUrl, { draft: answer, revision: state.revision, unacknowledged: [answer] });
    void submitAnswer(page.submitUrl, answer, state.revision).then((reply) => {
      if (typeof reply === "object") {
        handIn = null;
        dispatch({ ...reply, kind: "found", draft: readForm(form) });
        // What is stored was sent from here after all: the newer one is handed in over it.
        if (state.kind !== "conflict") submit();
        return;
      }
      if (reply === "submitted") {
        discardDraft(saveUrl);
        location.assign(page.reviewUrl);
        return;
      }
      handIn = reply;
      show({ save: state, handIn });
      if (!isPending(reply)) settle();
      else if (!stopped) {
        clearTimeout(timer);
        timer = setTimeout(retry, retryIn);
      }
    });
  };

  const onInput = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement && target.name === "guess") {
      // Moving the slider is making a guess.
      const tick = form.elements.namedItem("guessed");
      if (tick instanceof HTMLInputElement) tick.checked = true;
      const shown = form.elements.namedItem("guess-shown");
      if (shown instanceof HTMLOutputElement) shown.value = target.value;
    }
    dispatch({ kind: "changed", draft: readForm(form) });
  };

  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const button = event.submitter;
    if (!(button instanceof HTMLButtonElement) || button.value !== "skip") {
      submit();
      return;
    }
    goOn = true;
    if (state.kind === "idle" || state.kind === "saved") settle();
    else send();
  };

  const whenBack = (): void => {
    if (isPending(handIn)) submit();
    else if (state.kind === "kept") send();
  };
  const whenSeen = (): void => {
    if (document.visibilityState === "visible") whenBack();
    else send();
  };

  form.addEventListener("input", onInput);
  form.addEventListener("submit", onSubmit);
  addEventListener("online", whenBack);
  addEventListener("pagehide", send);
  document.addEventListener("visibilitychange", whenSeen);
  open();

  /** Brings together what the page shows, what the server had and what this device kept. */
  function open(): void {
    const known = lastSaved.get(saveUrl);
    const stored =
      known !== undefined && known.revision > page.revision
        ? known
        : { answer: page.stored, revision: page.revision };
    if (stored === known) writeForm(form, known.answer);
    const kept = findDraft(saveUrl);
    const ours = kept?.unacknowledged.some((sent) => sameAnswer(sent, stored.answer)) === true;
    state = {
      kind: stored.revision > 0 ? "saved" : "idle",
      revision: kept === null || ours ? stored.revision : kept.revision,
    };
    if (kept !== null && !sameAnswer(kept.draft, stored.answer)) {
      writeForm(form, kept.draft);
      dispatch({ kind: "changed", draft: kept.draft });
      return;
    }
    state = { ...state, revision: stored.revision };
    // What was ticked before this script came to life.
    const shown = readForm(form);
    if (!sameAnswer(shown, stored.answer)) {
      dispatch({ kind: "changed", draft: shown });
      return;
    }
    settle();
    show({ save: state, handIn });
  }

  return {
    dispatch,
    stop: () => {
      stopped = true;
      send();
      clearTimeout(timer);
      form.removeEventListener("input", onInput);
      form.removeEventListener("submit", onSubmit);
      removeEventListener("online", whenBack);
      removeEventListener("pagehide", send);
      document.removeEventListener("visibilitychange", whenSeen);
    },
  };
}
