import { Notice } from "../ui/notice";
import { TextLink } from "../ui/text-link";

/** What came of going to GitHub, as the address tells it that GitHub led back to. */
export function LinkNotice({ linked, refused }: { linked?: unknown; refused?: unknown }) {
  if (linked === "github") {
    return (
      <Notice tone="note" title="GitHub is a way in now">
        It stands under <TextLink href="/account/ways-in">ways in</TextLink>, where it can be
        removed.
      </Notice>
    );
  }
  if (typeof refused !== "string") return null;
  const words = refusals[refused];
  return (
    <Notice tone="warning" title="The GitHub account was not linked">
      {words ?? "Something did not fit together. Try again."}
    </Notice>
  );
}

const refusals: Readonly<Record<string, string>> = {
  "identity-taken":
    "It opens another account. If that one is yours, sign in there with GitHub, add this account’s key or a passkey to it, and merge the two under ways in.",
  "already-signed-in":
    "You are signed in to this account, and GitHub’s opens another or none. Sign out first, or add it under ways in.",
  "too-many-identities": "The account has as many ways in as it may have. Remove one first.",
};
