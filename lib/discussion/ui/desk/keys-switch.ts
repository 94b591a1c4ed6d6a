/** Where it is remembered that somebody wants no keys: on this device. */
const OFF = "desk-keys-off";

const listeners = new Set<() => void>();

/** Tells when the keys were switched, here or in another tab. */
export function onSwitch(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

/** Whether the keys of the desk do something. Where nothing can be remembered they do. */
export function areKeysOn(): boolean {
  try {
    return localStorage.getItem(OFF) === null;
  } catch {
    return true;
  }
}

export function switchKeys(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, "yes");
  } catch {
    return;
  }
  for (const listener of listeners) listener();
}
