import { describe, expect, it } from "vitest";
import { notesOf } from "./release-notes";

const changelog = `# Changelog

What changed, after keepachangelog.com.

## [Unreleased]

- A plan

## [1.1.0] - 2026-11-28

### Added

- Extra payments

\`\`\`
# 1.0.0 is no heading here
\`\`\`

## v1.1.0-rc.1

- Nearly there

## 1.0.0

The first one.
`;

describe("the notes of a version", () => {
  it("are all of a file that is about nothing else", () => {
    const notes = "Faster.\n\n## Upgrading from 1.0.0\n\nNothing to do.\n";
    expect(notesOf(notes, "1.1.0")).toEqual({ ok: true, value: notes });
  });

  it.each([
    ["1.1.0", "### Added\n\n- Extra payments\n\n```\n# 1.0.0 is no heading here\n```"],
    ["1.1.0-rc.1", "- Nearly there"],
    ["1.0.0", "The first one."],
  ])("are the section of a changelog that is headed with %s", (version, value) => {
    expect(notesOf(changelog, version)).toEqual({ ok: true, value });
    expect(notesOf(changelog.replaceAll("\n", "\r\n"), version)).toEqual({ ok: true, value });
  });

  it.each(["2.0.0", "1.1", "1.0.0-rc.1"])(
    "are missing where no section is headed with %s",
    (version) => {
      expect(notesOf(changelog, version)).toMatchObject({ refusal: { code: "notes-missing" } });
    },
  );
});
