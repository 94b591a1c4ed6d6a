import { ICON_SHAPES, type IconName } from "./icon-shapes";

/** A shape beside a word. It says nothing by itself, so assistive technology skips it. */
export function Icon({ name }: { readonly name: IconName }) {
  const [viewBox, shape] = ICON_SHAPES[name];
  return (
    <svg
      className="ic"
      viewBox={viewBox}
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: shape }}
    />
  );
}
