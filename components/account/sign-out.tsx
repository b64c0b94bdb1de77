"use client";

import { useState } from "react";
import { useAddress } from "../language/use-address";
import { signOut } from "./next-auth";
import { forgetSignedIn } from "./signed-in-hint";

export function SignOut() {
  const address = useAddress();
  const [hasFailed, setFailed] = useState(false);

  async function leave() {
    const isOut = await signOut();
    setFailed(!isOut);
    if (!isOut) return;
    forgetSignedIn();
    location.assign(address("/"));
  }

  return (
    <>
      <button
        type="button"
        onClick={leave}
        className="cursor-pointer py-1 text-soft hover:text-text"
      >
        sign out
      </button>
      <span role="alert" className="text-danger">
        {hasFailed && " did not work"}
      </span>
    </>
  );
}
