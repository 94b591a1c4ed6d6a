import "server-only";
import { randomBytes } from "node:crypto";
import { ENROLMENT_CODE_BYTES, makeEnrolmentCode } from "../enrolment-code";

/** A code that nobody has had. */
export const newEnrolmentCode = (): string => makeEnrolmentCode(randomBytes(ENROLMENT_CODE_BYTES));
