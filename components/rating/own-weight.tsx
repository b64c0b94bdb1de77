"use client";

import type { RatingObstacle, RatingWeight } from "@hecate/protocol/wire/ratings";
import type { ReactNode } from "react";
import { Command } from "../ui/command";
import { Moment } from "../ui/moment";
import { TextLink } from "../ui/text-link";

interface App {
  readonly org: string;
  readonly name: string;
}

/** What the reader's stars weigh, and of what is missing, how to come by it. */
export function OwnWeight({
  app,
  weight: { counts, from, obstacles },
  server,
}: {
  app: App;
  weight: RatingWeight;
  server: string;
}) {
  if (counts) return <p className="text-base text-soft">Your stars count: nothing is missing.</p>;
  return (
    <div className="grid grid-cols-1 gap-2 border-t border-line pt-4 text-base text-soft">
      <p>
        <strong className="text-text">
          {from ? (
            <>
              Your stars count from <Moment at={from} /> on, by themselves.
            </>
          ) : (
            "Your stars are shown and do not count yet."
          )}
        </strong>{" "}
        <TextLink href="/docs/ratings#what-counts-and-from-when">What counts, and why</TextLink>
      </p>
      <ul className="grid list-[square] grid-cols-1 gap-2 pl-5 marker:text-faint">
        {obstacles.map(({ code, detail, until }) => (
          <li key={code}>
            {detail} {until ? <Until at={until} /> : remedies[code]?.(app, server)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Until({ at }: { at: string }) {
  return (
    <>
      Over on <Moment at={at} />.
    </>
  );
}

const remedies: Partial<Record<RatingObstacle, (app: App, server: string) => ReactNode>> = {
  "no-receipt": ({ org, name }, server) => (
    <>
      Receipts are signed by the command line of a key that is a way into your account:
      <div className="mt-2">
        <Command
          of="the commands for a receipt"
          lines={["hecate config receipts on", `hecate install ${org}/${name}${server}`]}
        />
      </div>
    </>
  ),
  "too-few-publishers": () => (
    <>
      <TextLink href="/account/installs">Your receipts</TextLink> say which you have.
    </>
  ),
};
