-- What follows cannot be said in schema.prisma.

-- Whether somebody has looked up who an author is, is asked at each mention.
CREATE INDEX "audit_entry_revealed" ON "audit_entry" ("subject_id", "actor_id")
  WHERE "action" = 'author.revealed';
