import type { Metadata } from "next";

import { Row } from "@/lib/ui/row";

export const metadata: Metadata = {
  title: "Accessibility",
  description: "How the pages can be read, operated and listened to.",
};

export default function AccessibilityPage() {
  return (
    <>
      <Row kind="lead" label="Accessibility">
        <h1>Read it, hear it, work it with a keyboard</h1>
        <p>
          We aim at the Web Content Accessibility Guidelines 2.2, level AA. Every kind of page is
          checked by a machine in both themes and at phone width. A machine does not find
          everything, and nobody outside has audited the site yet.
        </p>
      </Row>
      <Row label="Keyboard" prose>
        <p>
          Everything works with <kbd>Tab</kbd>, <kbd>Enter</kbd>, <kbd>Space</kbd> and the arrow
          keys. In a figure, arrow keys move by the smallest step, <kbd>Page Up</kbd> and{" "}
          <kbd>Page Down</kbd> by a larger one, <kbd>Home</kbd> and <kbd>End</kbd> to the ends.
        </p>
      </Row>
      <Row label="Listening" prose>
        <p>
          Formulas are read out as sentences or as MathML. Each plot has a description, and the same
          data as a table below it. Whether your answer is saved is announced without interrupting
          you.
        </p>
      </Row>
      <Row label="Looking" prose>
        <p>
          Nothing is said by colour alone: right, missed and wrong each have a shape and a word.
          Text can be doubled in size, pages fit a width of 320 pixels, and light, dark, high
          contrast and forced colours follow your system. Greys that mean a brightness stay as they
          are in every theme, with a ring around them and the number beside them.
        </p>
      </Row>
      <Row label="Moving" prose>
        <p>
          Only figures move, and only when you move them. If your system asks for reduced motion,
          they jump instead.
        </p>
      </Row>
      <Row label="Without scripts" prose>
        <p>
          You can take a quiz and read its explanations with JavaScript switched off. Answers are
          then saved when you press the button, and figures stand still.
        </p>
      </Row>
    </>
  );
}
