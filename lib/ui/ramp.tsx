import { grey } from "./grey";
import { placeMarks, type RampMark } from "./ramp-marks";
import { styleVariables } from "./style-variables";

/**
 * Brightness from black to white with marks on it. Black and white stand beside every grey,
 * because a grey is judged by its surroundings.
 */
export function Ramp({
  marks,
  low = "0 black",
  high = "white 1",
}: {
  readonly marks: readonly RampMark[];
  readonly low?: string;
  readonly high?: string;
}) {
  const placed = placeMarks(marks);
  const rows = 1 + Math.max(0, ...placed.map((mark) => mark.row));
  return (
    <div>
      <span className="ramp">
        <b>{low}</b>
        <b>{high}</b>
      </span>
      <ul className="marks" style={styleVariables({ "--rows": rows })}>
        {placed.map((mark) => (
          <li
            key={`${mark.label} ${mark.at}`}
            className={mark.align}
            style={styleVariables({
              "--x": mark.at,
              "--row": mark.row,
              "--grey": grey(mark.at),
            })}
          >
            <span className="sw" />
            <span>{mark.label}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
