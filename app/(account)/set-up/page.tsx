import type { Metadata } from "next";
import { currentActor } from "@/lib/identity/service/current-actor";
import { maySetUp } from "@/lib/identity/service/set-up-link";
import { ActionForm } from "@/lib/ui/action-form";
import { Row } from "@/lib/ui/row";
import { NothingHere } from "../../_frame/nothing-here";
import { EMAIL_FIELD, hiddenField, NAME_FIELD, NEW_PASSWORD_FIELD } from "../_parts/account-fields";
import { oneParam, type SearchParams } from "@/app/_parts/search-params";
import { setUpAction } from "./actions";

export const metadata: Metadata = { title: "Set up", robots: { index: false } };

export default async function SetUpPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const token = await oneParam(searchParams, "token");
  if (!(await maySetUp(await currentActor(), token))) return <NothingHere />;
  return (
    <Row
      kind="lead"
      label="Set up"
      note={<p>The link from the terminal works once, and only while there is no administrator.</p>}
    >
      <h1>Become the administrator of this site</h1>
      <p>
        An administrator makes courses, and sees the members and the audit log of all of them. What
        you answered in this browser comes along.
      </p>
      <ActionForm
        action={setUpAction}
        submit="Become administrator"
        fields={[NAME_FIELD, EMAIL_FIELD, NEW_PASSWORD_FIELD, hiddenField("token", token)]}
      />
    </Row>
  );
}
