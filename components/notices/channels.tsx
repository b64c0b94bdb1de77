"use client";

import type { ChannelMade, ChannelRequest, ChannelView } from "@hecate/protocol/wire/notices";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useTranslations } from "#language/use";
import { RefusalWords } from "../account/refusal-words";
import { useAsk } from "../account/use-ask";
import { Button } from "../ui/button";
import { Identifier } from "../ui/identifier";
import { Moment } from "../ui/moment";
import { News } from "../ui/news";
import { AddChannel } from "./add-channel";

const path = "/api/v1/me/channels";

/** Where notices go beside the inbox, and what else they can go to. */
export function Channels({ channels }: { channels: readonly ChannelView[] }) {
  const t = useTranslations("notices.channels");
  const router = useRouter();
  const { ask, isAsking, refusal } = useAsk();
  const [made, setMade] = useState<ChannelMade | null>(null);
  const [removed, setRemoved] = useState<string | null>(null);
  const place = useRef<HTMLDivElement>(null);

  async function add(request: ChannelRequest) {
    const answer = await ask<ChannelMade>("PUT", path, request);
    if (!answer.ok) return;
    setMade(answer.value);
    setRemoved(null);
    router.refresh();
  }

  async function remove(id: string, what: string) {
    const answer = await ask("DELETE", `${path}/${id}`);
    if (!answer.ok) return;
    if (made?.id === id) setMade(null);
    setRemoved(what);
    place.current?.focus();
    router.refresh();
  }

  return (
    <div ref={place} tabIndex={-1} className="grid grid-cols-1 gap-6 outline-none">
      <News>{removed !== null && t("removed", { what: removed })}</News>
      <ul className="divide-y divide-line">
        {channels.map((channel) => {
          const what = channel.address || t(`kind.${channel.kind}`);
          return (
            <li
              key={channel.id}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 py-4 first:pt-0"
            >
              <ChannelFacts {...channel} />
              <Button disabled={isAsking} onClick={() => remove(channel.id, what)}>
                {t.rich("remove", {
                  sr: (words) => <span className="sr-only">{words}</span>,
                  what,
                })}
              </Button>
            </li>
          );
        })}
      </ul>
      <ToldOnce made={made} />
      <RefusalWords refusal={refusal} />
      <AddChannel isAsking={isAsking} onAdd={add} />
    </div>
  );
}

function ChannelFacts({ kind, address, createdAt, confirmedAt, pausedUntil }: ChannelView) {
  const t = useTranslations("notices.channels");
  return (
    <div className="min-w-0">
      <p className="font-mono text-sm break-all">
        {t(`kind.${kind}`)} {address}
      </p>
      <p className="mt-1 text-base text-soft">
        {confirmedAt === null
          ? t("unconfirmed")
          : t.rich("since", { at: () => <Moment at={createdAt} /> })}
        {pausedUntil && <>. {t.rich("paused", { at: () => <Moment at={pausedUntil} /> })}</>}
      </p>
    </div>
  );
}

function ToldOnce({ made }: { made: ChannelMade | null }) {
  const t = useTranslations("notices.channels");
  const secret = made?.feed ?? made?.secret;
  if (!secret) return null;
  return (
    <div role="status" className="min-w-0">
      <p className="mb-2 text-base text-soft">{t(made?.feed ? "feedOnce" : "secretOnce")}</p>
      <Identifier text={secret} of={t(made?.feed ? "feedOf" : "secretOf")} />
    </div>
  );
}
