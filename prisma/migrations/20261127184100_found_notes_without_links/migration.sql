-- What is read of notes from before it was kept is still what was typed: accounts that they mention
-- and images that they show are no words to be found or shown by.
UPDATE "choice_note" SET "plain" = regexp_replace(
  "plain", '\]\((mention:|/images/)[^)]*\)|(mention:|/images/)[0-9a-f-]{36}', '', 'gi')
WHERE "plain" = "text" AND "plain" ~* '(mention:|/images/)';
