"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** How often the page is asked for, in milliseconds. */
const EVERY = 1000;

/** Keeps a page up to date for as long as it stands in it. */
export function AsksAgain() {
  const router = useRouter();
  // An effect, because time passes: it asks for the page again until that has no more of this in it.
  useEffect(() => {
    const timer = setInterval(() => {
      router.refresh();
    }, EVERY);
    return () => {
      clearInterval(timer);
    };
  }, [router]);
  return null;
}
