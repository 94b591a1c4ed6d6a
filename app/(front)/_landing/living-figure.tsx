"use client";

import { useReducer } from "react";

import { styleVariables } from "@/lib/ui/style-variables";

import { exactText, numberText } from "./number-text";
import { ShareBar } from "./share-bar";
import { Square } from "./square";
import { FIRST, HIGHEST, LOWEST, movePrediction, picture } from "./two-groups";

/**
 * Figure 1: L1 adds up lengths, L2 adds up areas. One unit of brightness is the full width, and
 * everything is placed by --c, the prediction. Without scripts it is the picture at 0.4.
 */
export function LivingFigure() {
  const [state, move] = useReducer(movePrediction, FIRST);
  const { prediction, dark, bright } = picture(state);
  const l1 = numberText(bright.shareOfLengths);
  const l2 = numberText(bright.shareOfAreas);
  return (
    <figure className="living" style={styleVariables({ "--c": state.hundredths / 100 })}>
      <div className="stage">
        <div className="now">
          <label htmlFor="prediction">Prediction</label>
          <output htmlFor="prediction" aria-live="off">
            {exactText(prediction)}
          </output>
        </div>
        <Square side="dark" group={dark} />
        <Square side="bright" group={bright} />
      </div>
      <div className="axis">
        <span className="ramp">
          <b>0</b>
          <b>1</b>
        </span>
        <input
          className="js-only"
          type="range"
          id="prediction"
          min={LOWEST / 100}
          max={HIGHEST / 100}
          step={0.01}
          value={state.hundredths / 100}
          onChange={(event) => {
            move(event.currentTarget.valueAsNumber * 100);
          }}
          autoComplete="off"
          aria-valuetext={`${exactText(prediction)}. The bright group’s share: of L1 ${l1}, of L2 ${l2}`}
          aria-describedby="figure-1"
        />
        <span className="thumb" />
        <ul className="marks">
          <li style={styleVariables({ "--x": 0.3 })}>
            <span className="sw" />
            dark 0.3
          </li>
          <li style={styleVariables({ "--x": 0.9 })}>
            <span className="sw bright" />
            bright 0.9
          </li>
        </ul>
      </div>
      <ShareBar dark={dark.shareOfLengths} bright={bright.shareOfLengths}>
        <i className="key-length" />
        <b>L1</b> adds up lengths
      </ShareBar>
      <ShareBar dark={dark.shareOfAreas} bright={bright.shareOfAreas}>
        <i className="key-area" />
        <b>L2</b> adds up areas
      </ShareBar>
      <figcaption id="figure-1">
        <b>Figure 1.</b> Two groups of images, equally many of each, and one prediction for all of
        them. <span className="js-only">Move the prediction: the</span>
        <span className="no-js-only">The</span> bars show how the two groups share the total loss.
      </figcaption>
    </figure>
  );
}
