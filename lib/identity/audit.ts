/** What the audit log tells of, and how it says it. */
export const AUDIT_ACTIONS = {
  "account.created": "made an account",
  "account.deleted": "deleted the account",
  "account.exported": "exported the data of the account",
  "account.email-changed": "changed the address of the account",
  "account.password-changed": "changed the password",
  "account.renamed": "changed the name",
  "account.signed-in": "signed in",
  "administrator.made": "made an administrator",
  "author.revealed": "looked up who wrote an anonymous post",
  "course.code-changed": "changed the enrolment code of the course",
  "course.created": "made the course",
  "course.edited": "changed the course",
  "expected-member.removed": "took somebody who was expected off the roster",
  "invitation.made": "made an invitation",
  "invitation.revoked": "revoked an invitation",
  "member.joined": "joined the course",
  "member.left": "left the course",
  "member.removed": "removed a member",
  "member.role-changed": "changed a role",
  "passkey.added": "added a passkey",
  "passkey.removed": "removed a passkey",
  "roster.imported": "imported a roster",
  "session.revoked": "ended a session",
} as const;

export type AuditAction = keyof typeof AUDIT_ACTIONS;
