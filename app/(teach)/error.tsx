"use client";

export { PageError as default } from "../_frame/page-error";
