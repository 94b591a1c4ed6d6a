/** Says that the reader asks what a thread asks, or takes it back; false where it was not counted. */
export async function postMeToo(path: string, isOn: boolean): Promise<boolean> {
  try {
    const { ok } = await fetch(`${path}/me-too`, {
      method: "POST",
      body: new URLSearchParams({ on: isOn ? "yes" : "" }),
      headers: { accept: "application/json" },
    });
    return ok;
  } catch {
    return false;
  }
}
