"use client";

import type { ChannelMade, ChannelRequest, ChannelView } from "@hecate/protocol/wire/notices";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { RefusalWords } from "../account/refusal-words";
import { useAsk } from "../account/use-ask";
import { Button } from "../ui/button";
import { Identifier } from "../ui/identifier";
import { Moment } from "../ui/moment";
import { AddChannel } from "./add-channel";

const path = "/api/v1/me/channels";
const names = { webhook: "Webhook", mail: "Mail", feed: "Feed" } as const;

/** Where notices go beside the inbox, and what else they can go to. */
export function Channels({ channels }: { channels: readonly ChannelView[] }) {
  const router = useRouter();
  const { ask, isAsking, refusal } = useAsk();
  const [made, setMade] = useState<ChannelMade | null>(null);

  async function add(request: ChannelRequest) {
    const answer = await ask<ChannelMade>("PUT", path, request);
    if (!answer.ok) return;
    setMade(answer.value);
    router.refresh();
  }

  async function remove(id: string) {
    const answer = await ask("DELETE", `${path}/${id}`);
    if (!answer.ok) return;
    if (made?.id === id) setMade(null);
    router.refresh();
  }

  return (
    <div className="grid grid-cols-1 gap-6">
      <ul className="divide-y divide-line">
        {channels.map((channel) => (
          <li
            key={channel.id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 py-4 first:pt-0"
          >
            <ChannelFacts {...channel} />
            <Button disabled={isAsking} onClick={() => remove(channel.id)}>
              Remove<span className="sr-only"> {channel.address || names[channel.kind]}</span>
            </Button>
          </li>
        ))}
      </ul>
      <ToldOnce made={made} />
      <RefusalWords refusal={refusal} />
      <AddChannel isAsking={isAsking} onAdd={add} />
    </div>
  );
}

function ChannelFacts({ kind, address, createdAt, confirmedAt, pausedUntil }: ChannelView) {
  return (
    <div className="min-w-0">
      <p className="font-mono text-sm break-all">
        {names[kind]} {address}
      </p>
      <p className="mt-1 text-base text-soft">
        {confirmedAt === null ? (
          "Waits for the answer to the mail that was sent there."
        ) : (
          <>
            Since <Moment at={createdAt} />
          </>
        )}
        {pausedUntil && (
          <>
            . It failed again and again: nothing is sent before <Moment at={pausedUntil} />
          </>
        )}
      </p>
    </div>
  );
}

function ToldOnce({ made }: { made: ChannelMade | null }) {
  const secret = made?.feed ?? made?.secret;
  if (!secret) return null;
  return (
    <div role="status" className="min-w-0">
      <p className="mb-2 text-base text-soft">
        {made?.feed
          ? "The feed’s address, told once. Whoever has it can read your notices."
          : "What its signatures are made with, told once."}
      </p>
      <Identifier text={secret} of={made?.feed ? "the address" : "the secret"} />
    </div>
  );
}
