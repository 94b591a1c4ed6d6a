import { LinkButton } from "@/lib/ui/link-button";

import { LivingFigure } from "./_landing/living-figure";
import { SumsGlimpse } from "./_landing/sums-glimpse";
import { WhyGlimpse } from "./_landing/why-glimpse";

import "./_landing/landing.css";

export default function LandingPage() {
  return (
    <>
      <div className="hero">
        <div>
          <h1>
            A quiz that shows
            <br />
            its working,
            <br />
            choice by choice,
            <br />
            on your own numbers.
          </h1>
          <p className="lede">
            Answer, and see for every choice the sums that decide it. Then change the numbers and
            watch what holds.
          </p>
          <div className="actions">
            <LinkButton look="primary" href="/quizzes/fairness">
              Take the fairness quiz
            </LinkButton>
            <LinkButton href="/how-keys-are-computed">See how it works</LinkButton>
          </div>
          <p className="small">Six questions, about ten minutes. No account needed.</p>
        </div>
        <LivingFigure />
      </div>
      <div className="glimpses">
        <WhyGlimpse />
        <SumsGlimpse />
      </div>
    </>
  );
}
