/** What the name of a column may say of it. */
export const SAYS_WHO =
  /\b(names?|surname|first ?name|last ?name|e-?mail|mail|address|student|learner|matriculation|matrikel\w*|matric|username|user|login|participant|respondent|candidate|person)\b|\bids?\b|^id|id$/iu;
export const SAYS_TOTAL =
  /^(total|sum|score|points|marks?|grade|result|total (score|mark|points))\b/iu;
export const SAYS_GROUP =
  /\b(gender|sex|major|minor|programme|program|group|class|section|cohort|year|semester|form|version|language|degree|school|site|course|track|status|age ?group|nationality|country)\b/iu;
export const SAYS_OTHER =
  /\b(time|timestamp|date|started|completed|submitted|duration|minutes|seconds|ip|comments?|remarks?|feedback|state|attempt)\b/iu;
/** "Item 1", "Q12", "3", "Question 4: what is …", "item_7". */
export const SAYS_ITEM =
  /^(item|question|quest|q|i|v|frage|aufgabe|task|exercise|ex|problem|prob|no|nr|response|resp|#)?[\s._:#-]*\d+[a-z]?(\b|_|$)/iu;
/** Not only a person's number but her name: two people may share it. */
export const SAYS_NAME = /name/iu;
