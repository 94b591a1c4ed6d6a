import type { FormField } from "@/lib/ui/action-form";

export const NAME_FIELD: FormField = {
  name: "name",
  label: "Name",
  hint: "As others in a course should see it.",
  autoComplete: "name",
  maxLength: 80,
};

export const EMAIL_FIELD: FormField = {
  name: "email",
  label: "E-mail address",
  type: "email",
  autoComplete: "username",
};

/** What is asked of a password stands there before it is typed. */
export const NEW_PASSWORD_FIELD: FormField = {
  name: "password",
  label: "Password",
  hint: "At least 10 characters. A few words are best.",
  type: "password",
  autoComplete: "new-password",
};

/** Goes with the form unseen. */
export const hiddenField = (name: string, value: string): FormField => ({
  name,
  label: "",
  type: "hidden",
  defaultValue: value,
});
