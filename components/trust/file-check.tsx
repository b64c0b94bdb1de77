"use client";

import { limits } from "@hecate/protocol/limits";
import type { Manifest } from "@hecate/protocol/manifest";
import { useState } from "react";
import { formatBytes } from "../format/bytes";
import { formatPlatform } from "../format/platform";
import { type Compared, compare, type Measured, measure } from "./compare-file";

interface Finding {
  readonly name: string;
  readonly measured: Measured;
  readonly compared: readonly Compared[];
}

/** Holds a file of the visitor's against what was signed. The file stays where it is. */
export function FileCheck({
  platforms,
  version,
}: {
  platforms: Manifest["platforms"];
  version: string;
}) {
  const [finding, setFinding] = useState<Finding | "measuring" | "too-large" | null>(null);

  async function take(file: File | undefined) {
    if (file === undefined) return setFinding(null);
    if (file.size > limits.contentBytes) return setFinding("too-large");
    setFinding("measuring");
    const measured = await measure(new Uint8Array(await file.arrayBuffer()));
    setFinding({ name: file.name, measured, compared: compare(measured, platforms) });
  }

  return (
    <div className="grid grid-cols-1 gap-2">
      <label htmlFor="downloaded-file">
        Drop the file that you downloaded here, or choose it. It does not leave your machine.
      </label>
      <input
        id="downloaded-file"
        type="file"
        onChange={({ target }) => take(target.files?.[0])}
        className="w-full cursor-pointer rounded-md border border-dashed border-line px-3 py-6 font-mono text-xs text-soft hover:border-accent"
      />
      <div aria-live="polite">
        {finding === "measuring" && <p>Measuring …</p>}
        {finding === "too-large" && (
          <p className="text-danger">
            The file exceeds {formatBytes(limits.contentBytes)}, so it is none of this version.
          </p>
        )}
        {finding !== null && typeof finding === "object" && (
          <FindingWords finding={finding} version={version} />
        )}
      </div>
    </div>
  );
}

function FindingWords({ finding, version }: { finding: Finding; version: string }) {
  const { name, measured, compared } = finding;
  const same = compared.filter(({ likeness }) => likeness !== "another");
  return (
    <div className="grid grid-cols-1 gap-2">
      <p className={same.length === 0 ? "text-danger" : "text-text"}>
        {same.length === 0
          ? `${name} is none of the files signed for version ${version}.`
          : `${name} is the file signed for ${same.map(({ platform }) => formatPlatform(platform)).join("; ")}.`}
      </p>
      <dl className="grid grid-cols-1 break-all">
        <dt className="text-faint">sha256</dt>
        <dd>
          <code>{measured.sha256}</code>
        </dd>
        <dt className="text-faint">content id</dt>
        <dd>
          <code>{measured.cid}</code>
        </dd>
      </dl>
      <ul aria-label="Compared with what was signed">
        {compared.map(({ platform, likeness }) => (
          <li key={platform}>
            {formatPlatform(platform)}: {likenessWords[likeness]}
          </li>
        ))}
      </ul>
    </div>
  );
}

const likenessWords = {
  same: "same sha256, same content id",
  "same-bytes": "same sha256; its content id comes from another way to cut the file into blocks",
  another: "another sha256",
} as const;
