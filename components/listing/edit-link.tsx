"use client";

import { Link } from "../ui/link";
import { useOwnership } from "./use-ownership";

/** Leads an owner who is signed in to the editor. The page is the same for everybody and stays cached. */
export function EditLink({ org, name }: { org: string; name: string }) {
  if (!useOwnership(org, name)) return null;
  return (
    <Link
      href={`/listings/${org}/${name}/edit`}
      className="underline decoration-line underline-offset-4 hover:decoration-current"
    >
      edit it
    </Link>
  );
}
