"use client";

import Link from "next/link";
import { useEffect, useState } from "react";

import { onHeard } from "@/lib/ui/live/heard";
import type { CornerInfo } from "../corner";

type Beside = NonNullable<NonNullable<CornerInfo>["beside"]>;

/** Everybody who has a page open hears of the same thing at once: they do not all ask at once. */
const SPREAD_MS = 1000;

/**
 * What stands beside the name. Where an open page hears of something new its words are asked for anew,
 * so that the count in them is not older than what the page says; until then, and where that fails,
 * they are those that the page came with.
 */
export function CornerBeside({ beside }: { readonly beside: Beside }) {
  const [asked, setAsked] = useState({ beside, words: beside.words });
  // What other parts of the page hear is outside of React.
  useEffect(() => {
    let timer: number | undefined;
    const ask = async (): Promise<void> => {
      timer = undefined;
      const words = await wordsAt(beside.fresh);
      if (words !== null) setAsked({ beside, words });
    };
    const stop = onHeard(() => {
      timer ??= window.setTimeout(() => void ask(), Math.random() * SPREAD_MS);
    });
    return () => {
      stop();
      window.clearTimeout(timer);
    };
  }, [beside]);
  return (
    <Link className="corner-beside" href={beside.href} prefetch={false}>
      {asked.beside === beside ? asked.words : beside.words}
    </Link>
  );
}

async function wordsAt(address: string): Promise<string | null> {
  try {
    const response = await fetch(address, { headers: { accept: "application/json" } });
    const answer: unknown = response.ok ? await response.json() : null;
    if (typeof answer !== "object" || answer === null || !("words" in answer)) return null;
    return typeof answer.words === "string" ? answer.words : null;
  } catch {
    return null;
  }
}
