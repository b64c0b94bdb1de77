"use client";

import type { Mri } from "@hecate/protocol/mri";
import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslations } from "#language/use";
import { CheckButton } from "./check-button";
import { type Check, checkProof, fetchBundle } from "./check-proof";
import { FileCheck } from "./file-check";
import { ProofSteps } from "./proof-steps-list";

export interface CheckQuestion {
  /** Of the raw proof bundle. */
  readonly address: string;
  readonly mri: Mri;
  readonly version: string;
}

/** Fetches the bundle once; everything after that is done without the network. */
export function CheckedProof({ address, mri, version }: CheckQuestion) {
  const t = useTranslations("trust.check.verdict");
  const bundle = useRef<string | null>(null);
  const [check, setCheck] = useState<Check>({ state: "checking" });

  const run = useCallback(async () => {
    setCheck({ state: "checking" });
    bundle.current ??= await fetchBundle(address);
    setCheck(await checkProof(bundle.current, { mri, version }));
  }, [address, mri, version]);

  useEffect(() => {
    run();
  }, [run]);

  return (
    <>
      <div aria-live="polite" className="grid grid-cols-1 gap-3">
        <Verdict check={check} />
      </div>
      {check.state !== "checking" && <CheckButton onClick={run}>{t("again")}</CheckButton>}
      {check.state === "judged" && check.judgement.proof && (
        <FileCheck platforms={check.judgement.proof.manifest.platforms} version={version} />
      )}
    </>
  );
}

function Verdict({ check }: { check: Check }) {
  const t = useTranslations("trust.check.verdict");
  switch (check.state) {
    case "checking":
      return <p>{t("checking")}</p>;
    case "unreachable":
      return <p className="text-danger">{t("unreachable")}</p>;
    case "unsupported":
      return <p className="text-danger">{t("unsupported")}</p>;
    case "judged":
      return <ProofSteps judgement={check.judgement} at={check.at} />;
  }
}
