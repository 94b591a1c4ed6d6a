import type { Metadata } from "next";
import Link from "next/link";

import { Row } from "@/lib/ui/row";

export const metadata: Metadata = {
  title: "Privacy",
  description: "What is kept with an account and without one. No trackers, nothing from elsewhere.",
};

export default function PrivacyPage() {
  return (
    <>
      <Row kind="lead" label="Privacy">
        <h1>An account if you want one, and no trackers</h1>
        <p>
          You need no account to take a quiz that is open to everybody. Without one we do not ask
          for a name, an address or anything else about you.
        </p>
      </Row>
      <Row label="Without an account" prose>
        <p>
          When you start a quiz, your browser is given one cookie. It holds a random number and our
          signature of it, so that nobody can pass for you by guessing. Scripts cannot read it, and
          it lasts for 400 days. It does one thing: it lets you come back to your answers.
        </p>
        <p>
          If you delete the cookie, nobody can connect those answers with you any more; that
          includes you.
        </p>
      </Row>
      <Row label="With an account" prose>
        <p>
          We keep your name, your e-mail address, and a hash of your password from which it cannot
          be read. For every browser that is signed in there is a cookie with a random name of the
          session, which ends after 60 days or when you sign out; with it the server keeps the
          network address and the name of the browser, so that you can tell your sessions apart.
        </p>
        <p>
          When you sign in, the answers of that browser come to be your account’s, and its first
          cookie is taken away. Those who help and teach in a course see who is in it: name, address
          and role. They also see by name who seems stuck: a question wrong again and again, a quiz
          left open, a question of yours that waits; that they looked is written down. Nobody else
          is shown your answers.
        </p>
        <p>
          We mail you to confirm your address, to set a new password, about changes of the account
          itself, and of what is new in the discussions that you take part in; each of those mails
          can be stopped by a link in it. On <Link href="/account">your account’s page</Link> you
          can take along what is kept about you, and delete it.
        </p>
      </Row>
      <Row label="What is stored" prose>
        <p>
          With your answers: how sure you said you were, when, the numbers that you were given, and
          when you first opened an explanation of each. A log, which only administrators read, says
          who signed in and who changed rights or moved personal data. To slow down whoever guesses
          passwords, the server counts tries under a hash of the network address and of the e-mail
          address.
        </p>
      </Row>
      <Row label="On a roster" prose>
        <p>
          Whoever teaches a course may put in a list of its people. Of those who have no account yet
          it keeps the name, the address and the role, so that they are let in when they sign up
          with that address; those who teach can take them off the list at any time, so ask them. A
          list that was only checked is deleted after a week, and one that was put in keeps numbers
          alone.
        </p>
      </Row>
      <Row label="In the discussion" prose>
        <p>
          What you write stands under your name, or without it where you hid it from other learners;
          then those who help and teach may look it up, and that they did is kept in the log. An
          image is made anew when you upload it, without the place, the time and the camera that its
          file may name; whoever may read a post that shows it can see it, and before that nobody
          but you. Which posts you have read is kept for you alone, to show you what is new. When
          you delete your account your posts stay, without a name, and your votes go; posts that you
          deleted before are emptied. With a question that you delete its title goes, and the
          replies stay.
        </p>
        <p>
          Where this site takes answers to its mails, what you write in one is posted as if you had
          typed it in the thread. Of the mail itself nothing is kept; that it came is remembered by
          a hash of its name for a month, so that it is posted once.
        </p>
      </Row>
      <Row label="Reports" prose>
        <p>
          Mentors and instructors of a course see reports on its answers. They are counts, which say
          of nobody whose they are, and they forget you with your attempts. Whoever looks at marks
          or takes answers along with names leaves a line in the audit log.
        </p>
      </Row>
      <Row label="What goes by itself" prose>
        <p>
          Once a day the server deletes sessions that have ended, with their network address and
          browser; counts of tries and links from mails that have run out; and accounts whose
          address nobody has confirmed for a week. Of the discussion it deletes the text of a post a
          month after its author deleted it, with the images that no other post shows; an image that
          was uploaded for a post and is in none after a month; and a line of an inbox half a year
          after it was read, or after a year. An address that a mail can be answered to works for
          half a year.
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
