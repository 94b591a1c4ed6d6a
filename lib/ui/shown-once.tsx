"use client";

import { useState } from "react";

import { Button } from "./button";
import { Field } from "./field";
import type { Once } from "./form-state";

/** A text that is shown this once: to be selected, and where scripts run, copied by a button. */
export function ShownOnce({ once: { label, value, mail } }: { readonly once: Once }) {
  const [words, setWords] = useState("");
  const copy = (): void => {
    navigator.clipboard.writeText(value).then(
      () => {
        setWords("Copied");
      },
      () => {
        setWords("Select the text and copy it");
      },
    );
  };
  return (
    <>
      <Field key={value} label={label} readOnly defaultValue={value} />
      <div className="actions">
        <Button className="js-only" onClick={copy}>
          Copy
        </Button>
        {mail !== undefined && (
          <a className="btn" href={mail}>
            Put it into a mail
          </a>
        )}
        <span className="status" role="status">
          {words}
        </span>
      </div>
    </>
  );
}
