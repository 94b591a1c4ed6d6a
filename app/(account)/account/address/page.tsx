import type { Metadata } from "next";
import { findNewAddress } from "@/lib/identity/service/change-address";
import { ActionForm } from "@/lib/ui/action-form";
import { LinkButton } from "@/lib/ui/link-button";
import { Row } from "@/lib/ui/row";
import { oneParam, type SearchParams } from "@/app/_parts/search-params";
import { confirmAction } from "./actions";

export const metadata: Metadata = {
  title: "Confirm your new address",
  robots: { index: false },
  referrer: "no-referrer",
};

/** Programs open the links of mails too: the button is what changes something. */
export default async function NewAddressPage({
  searchParams,
}: {
  readonly searchParams: SearchParams;
}) {
  if ((await oneParam(searchParams, "done")) !== "") return <Done />;
  const token = await oneParam(searchParams, "token");
  const address = await findNewAddress(token);
  if (address === null) {
    return (
      <Row kind="lead" label="New address">
        <h1>This link was used or is too old.</h1>
        <p>
          Look at your account: if the new address does not stand there, ask for another mail.
          Nothing was lost.
        </p>
        <p className="actions">
          <LinkButton look="primary" href="/account">
            Go to your account
          </LinkButton>
        </p>
      </Row>
    );
  }
  return (
    <Row kind="lead" label="New address">
      <h1>Use {address} for your account?</h1>
      <p>Mails go there from now on, and you sign in with it. Your old address gets a last mail.</p>
      <ActionForm
        action={confirmAction}
        submit="Use this address"
        fields={[{ name: "token", label: "", type: "hidden", defaultValue: token }]}
      />
    </Row>
  );
}

/** Says so to somebody who is not signed in here. */
function Done() {
  return (
    <Row kind="lead" label="New address">
      <h1>Your account uses the new address now.</h1>
      <p>Sign in with it from now on. Your old address gets a last mail.</p>
      <p className="actions">
        <LinkButton look="primary" href="/sign-in">
          Sign in
        </LinkButton>
      </p>
    </Row>
  );
}
