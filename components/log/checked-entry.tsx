"use client";

import { problems } from "@hecate/protocol/problems";
import { useEffect, useState } from "react";
import { useTranslations } from "#language/use";
import { canVerify, verifyEd25519 } from "../trust/verify-ed25519";
import { type EntryJudgement, type EntryQuestion, type Judged, judgeEntry } from "./judge-entry";

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
  const t = useTranslations("log.checkedEntry");
  if ("ok" in check) {
    if (check.ok) return <Proven judgement={check.value} index={index} />;
    const { code, detail } = check.refusal;
    return (
      <p lang="en" dir="ltr" className="text-danger">
        {problems[code].title}: {detail}.
      </p>
    );
  }
  switch (check.state) {
    case "checking":
      return <p>{t("checking")}</p>;
    case "unreachable":
      return <p className="text-danger">{t("unreachable")}</p>;
    case "unsupported":
      return (
        <p className="text-danger">
          {t.rich("unsupported", { code: (words) => <code>{words}</code> })}
        </p>
      );
  }
}

function Proven({ judgement, index }: { judgement: EntryJudgement; index: number }) {
  const t = useTranslations("log.checkedEntry");
  const { key, head, leaf, proof, tiles } = judgement;
  return (
    <>
      <p className="text-ok">{t("proven", { index, size: head.size })}</p>
      <dl className="mt-2 grid gap-x-4 gap-y-1 text-soft sm:grid-cols-[max-content_minmax(0,1fr)]">
        <dt>{t("checkpoint")}</dt>
        <dd className="break-all">
          {t.rich("signed", {
            size: head.size,
            key: (words) => <code>{words}</code>,
            by: key,
          })}
        </dd>
        <dt>{t("leaf")}</dt>
        <dd>
          <code className="text-xs break-all">{hex(leaf)}</code>
        </dd>
        <dt>{t("way")}</dt>
        <dd>{t("hashes", { hashes: proof.length, tiles: tiles.length })}</dd>
        <dt>{t("root")}</dt>
        <dd>
          {t.rich("asSigned", {
            hash: (words) => <code className="text-xs break-all">{words}</code>,
            root: hex(head.root),
          })}
        </dd>
      </dl>
    </>
  );
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
