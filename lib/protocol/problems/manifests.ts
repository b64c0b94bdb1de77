import { type Problem, problem } from "./problem";

export const manifestsProblems = {
  "manifest-malformed": problem(
    400,
    "refused",
    "The manifest cannot be read",
    "Write plain YAML 1.2 or JSON in UTF-8.",
  ),
  "manifest-not-plain": problem(
    400,
    "refused",
    "The manifest uses YAML anchors, aliases, tags or several documents",
    "Write every value out; only plain YAML is read.",
  ),
  "manifest-too-large": problem(
    413,
    "refused",
    "The manifest is too large",
    "Keep it within the limits listed at /api/v1.",
  ),
  "manifest-invalid": problem(
    400,
    "refused",
    "The manifest has a wrong or missing field",
    "Mend the field that the detail names.",
  ),
  "manifest-unsigned": problem(
    400,
    "refused",
    "The manifest carries no signature",
    "Run `hecate sign --capability publish:tui --content manifest.yaml`.",
  ),
  "manifest-mismatch": problem(
    403,
    "unverified",
    "The signature was made for another manifest",
    "Sign this manifest again; any changed field changes its content id.",
  ),
} as const satisfies Record<string, Problem>;
