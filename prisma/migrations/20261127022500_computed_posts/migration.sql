-- Posts that the product itself computed.
ALTER TABLE "post" DROP CONSTRAINT "post_role",
  ADD CONSTRAINT "post_role"
    CHECK ("author_role" IN ('learner', 'mentor', 'instructor', 'administrator', 'course'));
