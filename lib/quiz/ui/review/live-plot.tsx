"use client";

import { useReducer } from "react";
import type { FigureModel } from "@/lib/quiz/explanation/figure/figure-model";
import {
  indexOf,
  initialState,
  reduceFigure,
  trackOf,
  type FigureAction,
  type FigureState,
} from "@/lib/quiz/explanation/figure/figure-state";
import { keptDrawing } from "@/lib/quiz/explanation/figure/kept-drawing";
import { exactText } from "@/lib/quiz/explanation/figure/number-text";
import { equals } from "@/lib/arithmetic/rational";
import { Button } from "@/lib/ui/button";
import { DrawnPlot } from "./drawn-plot";

/**
 * A figure with one slider. The server draws it on the learner's own numbers, and it is whole like
 * that; where scripts run, the slider (a native one, so arrow keys, Home and End work) moves it.
 */
export function LivePlot({ model }: { readonly model: FigureModel }) {
  const [state, send] = useReducer(
    (before: FigureState, action: FigureAction) => reduceFigure(model, before, action),
    model,
    initialState,
  );
  const track = trackOf(model);
  const drawing = keptDrawing(model, state);
  const isHome = equals(state.at, track.home);
  return (
    <>
      <DrawnPlot drawing={drawing} />
      <div className="slide js-only no-print">
        <label>
          <span>{track.label}</span>
          <input
            type="range"
            min={0}
            max={track.count}
            value={indexOf(track, state.at)}
            aria-valuetext={exactText(state.at)}
            onChange={(event) => {
              send({ kind: "slide", index: event.target.valueAsNumber });
            }}
          />
          <output>{exactText(state.at)}</output>
        </label>
        <Button
          look="quiet"
          compact
          disabled={isHome}
          onClick={() => {
            send({ kind: "reset" });
          }}
        >
          Back to your numbers
        </Button>
      </div>
      <dl className="readouts" aria-live="polite">
        {drawing.readouts.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
