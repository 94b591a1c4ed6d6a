import type { Metadata } from "next";

import { Row } from "@/lib/ui/row";

export const metadata: Metadata = {
  title: "Privacy",
  description: "One signed cookie, no trackers, nothing from other sites.",
};

export default function PrivacyPage() {
  return (
    <>
      <Row kind="lead" label="Privacy">
        <h1>One cookie, no trackers</h1>
        <p>You need no account. We do not ask for a name, an address or anything else about you.</p>
      </Row>
      <Row label="The cookie" prose>
        <p>
          When you start a quiz, your browser is given one cookie. It holds a random number and our
          signature of it, so that nobody can pass for you by guessing. Scripts cannot read it, and
          it lasts for 400 days. It does one thing: it lets you come back to your answers.
        </p>
      </Row>
      <Row label="What is stored" prose>
        <p>
          With that number the server keeps what you answered, how sure you said you were, when, and
          the numbers that you were given. If you delete the cookie, nobody can connect those
          answers with you any more; that includes you.
        </p>
      </Row>
      <Row label="On your device" prose>
        <p>
          Your browser may keep two things in its own storage: whether you chose light or dark, and
          answers that could not be sent while you were offline.
        </p>
      </Row>
      <Row label="What there is not" prose>
        <p>
          No analytics service, no advertising, no fonts or scripts from other sites. Whoever runs
          this server may keep an ordinary log of requests, as every web server can.
        </p>
      </Row>
    </>
  );
}
