import type { StateCause, VersionState } from "@hecate/protocol/wire/version-state";

/**
 * What reports, scanners and moderators do. Reporters and moderators act under pseudonyms. Texts that
 * people wrote stand in it as a commitment, SHA-256 over salt and text, so that they can be erased.
 */
export type ModerationEvent =
  | {
      readonly kind: "report-filed";
      readonly payload: {
        report: string;
        version: string;
        manifestCid: string;
        artifactCid: string | null;
        reason: string;
        late: boolean;
      };
    }
  | { readonly kind: "report-retracted"; readonly payload: { report: string } }
  | {
      readonly kind: "state-changed";
      readonly payload: {
        version: string;
        manifestCid: string;
        from: VersionState;
        to: VersionState;
        cause: StateCause;
        /** Which rule of the policy, or which ruling. */
        rule: string;
        numbers: Record<string, number> | null;
        /** ISO 8601; when it steps back by itself. */
        until: string | null;
      };
    }
  | {
      readonly kind: "case-ruled";
      readonly payload: {
        case: string;
        ruling: string;
        version: string;
        manifestCid: string;
        action: string;
        policy: string;
        statement: string;
        verdicts: { report: string; verdict: string }[];
      };
    }
  | {
      readonly kind: "ruling-ended";
      /**
       * `undone` by its author within the window, `reversed` on appeal; of a proposal also `lapsed` without a
       * second, or `replaced` by another ruling.
       */
      readonly payload: {
        ruling: string;
        how: "undone" | "lapsed" | "replaced" | "reversed";
        appeal: string | null;
      };
    }
  | {
      readonly kind: "appeal-filed";
      /**
       * `text`: the commitment to what the appellant wrote. `via`: a browser in which an owner of the
       * publisher was signed in sent it, and no key signed it.
       */
      readonly payload: {
        appeal: string;
        ruling: string;
        side: string;
        text: string;
        via?: "session";
      };
    }
  | {
      readonly kind: "appeal-decided";
      readonly payload: { appeal: string; ruling: string; outcome: string; statement: string };
    }
  | {
      readonly kind: "role-granted";
      readonly payload: { role: string; until: string | null; grantedBy: string };
    }
  | { readonly kind: "role-revoked"; readonly payload: { role: string } }
  | {
      readonly kind: "version-scanned";
      readonly payload: {
        version: string;
        manifestCid: string;
        results: { cid: string; scanner: string; state: string; ruleset: string }[];
      };
    };
