"use client";

import { TextLink } from "../ui/text-link";
import { Radio } from "./radio";

/** In one's name or without. Who is not signed in has one of them, and the way to the other. */
export function ReporterChoice({
  isSignedIn,
  isAnonymous,
  signIn,
  onChoose,
}: {
  isSignedIn: boolean;
  isAnonymous: boolean;
  /** Address of the way in, and back here. */
  signIn: string;
  onChoose: (isAnonymous: boolean) => void;
}) {
  return (
    <fieldset>
      <legend className="font-mono text-sm">Who reports it</legend>
      <div className="mt-1.5 grid grid-cols-1 gap-3 sm:grid-cols-2">
        {isSignedIn && (
          <Radio
            name="reporter"
            value="named"
            isChosen={!isAnonymous}
            onChoose={() => onChoose(false)}
            title="In my name"
          >
            Moderators see who you are, nobody else does. It weighs as much as you were right
            before.
          </Radio>
        )}
        <Radio
          name="reporter"
          value="anonymous"
          isChosen={isAnonymous}
          onChoose={() => onChoose(true)}
          title="Without a name"
        >
          It weighs nothing and changes nothing by itself. A person looks at it all the same, and
          you get a secret address to see what becomes of it.
        </Radio>
        {!isSignedIn && (
          <p className="rounded-md bg-surface px-4 py-3 text-base text-soft">
            <TextLink href={signIn}>Sign in</TextLink> first to report in your name: such a report
            can weigh, can carry images, and its outcome comes to your inbox.
          </p>
        )}
      </div>
    </fieldset>
  );
}
