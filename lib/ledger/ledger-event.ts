import type { DomainAnswer, DomainState } from "@hecate/protocol/wire/domain";
import type { RebuildVerdict } from "@hecate/protocol/wire/rebuild";
import type { SourceReason, SourceState } from "@hecate/protocol/wire/source";
import type { CommunityEvent } from "#lib/ledger/community-event";
import type { ModerationEvent } from "#lib/ledger/moderation-event";

/**
 * What can happen, with what is recorded of it. Kinds are permanent; docs/architecture.md lists them.
 * All of it is public, each event one leaf of the log: a person stands in it by a pseudonym only.
 */
export type LedgerEvent =
  | { readonly kind: "publisher-claimed"; readonly payload: { rootKey: string } }
  | {
      readonly kind: "root-keys-changed";
      readonly payload: { added: string[]; retired: string[]; statement: string };
    }
  | {
      readonly kind: "version-published";
      readonly payload: { version: string; manifestCid: string; signer: string };
    }
  | {
      readonly kind: "listing-edited";
      readonly payload: {
        fields: string[];
        /** Where no key signed the edit: a browser in which somebody with that key was signed in sent it. */
        via?: "session";
      };
    }
  | {
      readonly kind: "version-yanked";
      readonly payload: { version: string; manifestCid: string; reason: string };
    }
  | {
      readonly kind: "version-edited";
      readonly payload: { version: string; manifestCid: string; fields: string[] };
    }
  | { readonly kind: "domain-added"; readonly payload: { domain: string } }
  | {
      readonly kind: "domain-changed";
      readonly payload: {
        domain: string;
        from: DomainState;
        to: DomainState;
        /** What each resolver said, as evidence. */
        answers: DomainAnswer[];
      };
    }
  | {
      readonly kind: "source-changed";
      readonly payload: {
        version: string;
        from: SourceState;
        to: SourceState;
        reason: SourceReason | null;
      };
    }
  | {
      readonly kind: "rebuild-attested";
      readonly payload: {
        version: string;
        platform: string;
        verdict: RebuildVerdict;
        /** The signed statement. */
        statement: string;
      };
    }
  | { readonly kind: "token-revoked"; readonly payload: { token: string } }
  | CommunityEvent
  | ModerationEvent;
