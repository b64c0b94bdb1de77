"use client";

import { problems } from "@hecate/protocol/problems";
import { useEffect, useState } from "react";
import { config } from "zod";
import { canVerify, verifyEd25519 } from "../trust/verify-ed25519";
import { type EntryJudgement, type EntryQuestion, type Judged, judgeEntry } from "./judge-entry";

// Zod would try to compile its schemas, which the page's policy forbids and reports.
config({ jitless: true });

type Check = Judged | { readonly state: "checking" | "unreachable" | "unsupported" };

/** Asks the service for the checkpoint and the tiles, and works the proof out itself. */
export function CheckedEntry(question: EntryQuestion) {
  const [check, setCheck] = useState<Check>({ state: "checking" });
  const { origin, entry } = question;
  useEffect(() => {
    checkEntry({ origin, entry }).then(setCheck);
  }, [origin, entry]);
  return (
    <div aria-live="polite" className="min-w-0 text-sm">
      <Verdict check={check} index={entry.seq - 1} />
    </div>
  );
}

async function checkEntry(question: EntryQuestion): Promise<Check> {
  if (!(await canVerify())) return { state: "unsupported" };
  try {
    return await judgeEntry(question, fetchPart, verifyEd25519);
  } catch {
    return { state: "unreachable" };
  }
}

async function fetchPart(path: string): Promise<Uint8Array> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

function Verdict({ check, index }: { check: Check; index: number }) {
  if ("ok" in check) {
    if (check.ok) return <Proven judgement={check.value} index={index} />;
    const { code, detail } = check.refusal;
    return (
      <p className="text-danger">
        {problems[code].title}: {detail}.
      </p>
    );
  }
  switch (check.state) {
    case "checking":
      return <p>Checking …</p>;
    case "unreachable":
      return (
        <p className="text-danger">A part of the log could not be fetched: nothing was checked.</p>
      );
    case "unsupported":
      return (
        <p className="text-danger">
          This browser cannot verify Ed25519 signatures, or not on a page without https: nothing was
          checked. <code>hecate log verify</code> can.
        </p>
      );
  }
}

function Proven({ judgement, index }: { judgement: EntryJudgement; index: number }) {
  const { key, head, leaf, proof, tiles } = judgement;
  return (
    <>
      <p className="text-ok">
        This browser proved it: the text above is entry {index} of the log of {head.size}.
      </p>
      <dl className="mt-2 grid gap-x-4 gap-y-1 text-soft sm:grid-cols-[max-content_minmax(0,1fr)]">
        <dt>checkpoint</dt>
        <dd className="break-all">
          {head.size} {head.size === 1 ? "entry" : "entries"}, signed by <code>{key}</code>
        </dd>
        <dt>leaf</dt>
        <dd>
          <code className="text-xs break-all">{hex(leaf)}</code>
        </dd>
        <dt>way to the root</dt>
        <dd>
          {proof.length} {proof.length === 1 ? "hash" : "hashes"}, worked out of {tiles.length}{" "}
          {tiles.length === 1 ? "tile" : "tiles"}
        </dd>
        <dt>root</dt>
        <dd>
          <code className="text-xs break-all">{hex(head.root)}</code>, as it was signed
        </dd>
      </dl>
    </>
  );
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
