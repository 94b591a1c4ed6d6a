import { checkBlank, type Blank } from "@/lib/quiz/explanation/fading";
import type { WorkedLine } from "@/lib/quiz/explanation/worked";
import { Icon } from "@/lib/ui/icon";
import { Maths } from "@/lib/ui/maths";

/** A line of the working that the learner fills in, with the line itself behind a disclosure. */
export function BlankLine({
  blank: { field, value },
  line,
  typed: text,
}: {
  readonly blank: Blank;
  readonly line: WorkedLine;
  readonly typed: string;
}) {
  const check = text.trim() === "" ? null : checkBlank(value, text);
  const said = `${field}-said`;
  return (
    <div className="worked-step">
      <div className="blank">
        <label>
          <span>= </span>
          <span className="sr">The next line comes to</span>
          <input
            className="input"
            name={field}
            defaultValue={text}
            inputMode="text"
            autoComplete="off"
            maxLength={80}
            {...(check === null ? {} : { "aria-describedby": said })}
            {...(check?.isRight === false ? { "aria-invalid": true as const } : {})}
          />
        </label>
        {check !== null && (
          <span id={said} className={check.isRight ? "status is-right" : "status is-wrong"}>
            <Icon name={check.isRight ? "tick" : "cross"} />
            {check.words}
          </span>
        )}
        <details className="more">
          <summary>Show this line</summary>
          <Maths tex={line.latex} speech={line.speech} />
        </details>
      </div>
      <span className="reason">{line.because}</span>
    </div>
  );
}
