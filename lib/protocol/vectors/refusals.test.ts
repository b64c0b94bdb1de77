import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { contentProblems } from "../problems/content";
import { domainsProblems } from "../problems/domains";
import { installsProblems } from "../problems/installs";
import { manifestsProblems } from "../problems/manifests";
import { namesProblems } from "../problems/names";
import { rebuildsProblems } from "../problems/rebuilds";

/** Only who stores something can refuse these: whoever decides them tests them. */
const decidedElsewhere = [
  "rebuild-outdated",
  "too-many-domains",
  "resolver-silent",
  "name-taken",
  "name-confusable",
  "name-ambiguous",
  "too-many-namespaces",
  "quota-exceeded",
  "content-missing",
  "size-mismatch",
  "sha256-mismatch",
  "cid-mismatch",
  "image-unsupported",
  "image-too-large",
  "recording-invalid",
  "recording-too-large",
];

const text = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".json"))
  .map((file) => readFileSync(`${import.meta.dirname}/${file}`, "utf8"))
  .join();

const codes = Object.keys({
  ...namesProblems,
  ...domainsProblems,
  ...rebuildsProblems,
  ...installsProblems,
  ...manifestsProblems,
  ...contentProblems,
}).filter((code) => !decidedElsewhere.includes(code));

describe("the refusal", () => {
  test.each(codes)("%s is reached by a vector", (code) => {
    expect(text).toMatch(new RegExp(`"refused": ?"${code}"`));
  });
});
