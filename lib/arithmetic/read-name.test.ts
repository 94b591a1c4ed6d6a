import { describe, expect, it } from "vitest";
import { readName } from "./read-name";

describe("readName", () => {
  it.each([
    ["loss", "loss", 4],
    ["L1", "L1", 2],
    ["pix2pix is", "pix2pix", 7],
    ["é", "é", 1],
    ["x̂ = 1", "x̂", 2],
    ["α", "alpha", 1],
    ["y_pred", "y_pred", 6],
    ["y_{pred}", "y_pred", 8],
    ["y_{\\text{pred}}", "y_pred", 15],
    ["y_{ \\mathrm {pred} }", "y_pred", 20],
    ["y_\\text{pred}", "y_pred", 13],
    ["y_\\mathrm {pred}", "y_pred", 16],
    ["y_ {pred}", "y_pred", 9],
    ["y_{a\\_b}", "y_a_b", 8],
    ["y_{a b}", "y_ab", 7],
    ["y_{a  b\tc}", "y_abc", 10],
    ["y_a_b", "y_a_b", 5],
    ["x_1_2", "x_1_2", 5],
    ["x₁", "x_1", 2],
    ["x₁₂₀", "x_120", 4],
    ["x₁_a", "x_1_a", 4],
    ["L_1", "L1", 3],
    ["L₂", "L2", 2],
    ["L_{p}", "Lp", 5],
    ["L_3", "L_3", 3],
    ["L_12", "L_12", 4],
    ["L_1_2", "L_1_2", 5],
    ["aL_1", "aL_1", 4],
    ["\\ell", "L", 4],
    ["\\ell_2", "L2", 6],
    ["\\mathrm{L1}", "L1", 11],
    ["\\text { MSE }", "MSE", 13],
    ["\\operatorname{loss}", "loss", 19],
    ["\\text{y\\_pred}", "y_pred", 14],
    ["\\text{y_a_b}", "y_a_b", 12],
    ["\\mathrm{τ}", "tau", 10],
    ["\\hat{y}", "y_hat", 7],
    ["\\hat y", "y_hat", 6],
    ["\\bar { x }", "x_bar", 10],
    ["\\tilde z_1", "z_tilde_1", 10],
    ["\\sigma_a", "sigma_a", 8],
    ["\\sigma _a", "sigma", 6],
  ])("reads %s as %s", (text, name, end) => {
    expect(readName(text, 0)).toMatchObject({ name, end });
    expect(readName(`2 ${text}`, 2)).toMatchObject({ name, end: end + 2 });
    expect(readName(`(${text}`, 0)).toBeNull();
  });

  it.each([
    "",
    "1",
    "_a",
    "\\",
    "\\text{}",
    "\\text{a b}",
    "\\text{2a}",
    "\\text{a__b}",
    "\\text{a_}",
    "\\foo{a}",
    "\\hat{xy}",
    "\\hat{2}",
    "\\ellipse",
    "\\foo_a",
    "\\sigma",
    "结果",
  ])("reads no name in “%s”", (text) => {
    expect(readName(text, 0)).toBeNull();
  });

  it.each(["y_{}", "y_{+}", "y_{a+b}", "y_{a_}", "y_{_a}", "y_", "y_+", "y_\\foo{a}"])(
    "leaves a subscript that is no name alone: %s",
    (text) => {
      expect(readName(text, 0)).toEqual({ name: "y", end: 1, marked: false });
    },
  );

  it.each([
    ["loss", false],
    ["x", false],
    ["L2", true],
    ["α", true],
    ["y_pred", true],
    ["x₁", true],
    ["\\ell", true],
    ["\\text{loss}", true],
    ["\\hat y", true],
    ["\\sigma_a", true],
  ])("tells what cannot be a word: %s", (text, marked) => {
    expect(readName(text, 0)?.marked).toBe(marked);
  });
});
