/** An address with those parameters that say something. */
export function listAddress(
  path: string,
  parameters: Readonly<Record<string, string | number | null | undefined>>,
): string {
  const said = Object.entries(parameters).flatMap(([name, value]) =>
    value === null || value === undefined || value === "" ? [] : [[name, String(value)]],
  );
  return said.length === 0 ? path : `${path}?${new URLSearchParams(said).toString()}`;
}
