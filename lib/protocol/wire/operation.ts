import { z } from "zod";
import type { Ability } from "../capability";
import type { ProblemCode } from "../problems";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** One thing the HTTP API does: what the server checks, the description says and clients rely on. */
export interface Operation<Params = unknown, Query = unknown, Body = unknown, View = unknown> {
  readonly method: Method;
  /** From the service's origin, with `{placeholders}`. */
  readonly path: string;
  readonly summary: string;
  readonly params: z.ZodType<Params>;
  readonly query: z.ZodType<Query>;
  /** The JSON body; absent when there is none. */
  readonly body?: z.ZodType<Body>;
  /** Media type of a body that is streamed. */
  readonly upload?: string;
  /** The JSON answer; absent where `media` alone says what comes. */
  readonly view?: z.ZodType<View>;
  /** Media types it answers beside, or instead of, JSON. */
  readonly media: readonly string[];
  /** Answers 201 when it made something, 200 when that was there already. */
  readonly creates: boolean;
  /** What is at this address never changes. */
  readonly immutable: boolean;
  /** Shows what only the asker may see: nobody in between keeps it. */
  readonly private: boolean;
  /** Ability that the invocation must carry; null where none is needed. */
  readonly needs: Ability | null;
  /** Refusals of its own; every operation has those of `commonProblems` too. */
  readonly problems: readonly ProblemCode[];
}

export const commonProblems = [
  "malformed-request",
  "method-not-allowed",
  "too-many-requests",
  "internal-error",
  "service-unavailable",
] as const satisfies ProblemCode[];

/** Refusals of everything that needs an invocation. See `docs/protocol.md`, "Invocation". */
export const invocationProblems = [
  "missing-authorization",
  "malformed",
  "wrong-algorithm",
  "weak-key",
  "bad-signature",
  "not-the-audience",
  "expired",
  "lives-too-long",
  "not-the-delegate",
  "chain-not-linear",
  "chain-too-deep",
  "ability-widened",
  "resource-widened",
  "version-widened",
  "outlives-proof",
  "missing-capability",
  "wrong-root",
  "revoked",
  "replayed",
  "body-mismatch",
] as const satisfies ProblemCode[];

/** Refusals of everything that a person does, signed in with a browser or by their key. */
export const personProblems = [
  ...invocationProblems,
  "not-signed-in",
  "cross-site-request",
  "account-closed",
  "no-account",
] as const satisfies ProblemCode[];

const nothing = z.strictObject({});
type Nothing = z.infer<typeof nothing>;

type Stated = "method" | "path" | "summary";
type Defaulted = "media" | "creates" | "immutable" | "private" | "needs" | "problems";
type Shaped = "params" | "query" | "body" | "view";

/** Fills in what most operations leave out. */
export function operation<Params = Nothing, Query = Nothing, Body = undefined, View = undefined>(
  stated: Pick<Operation, Stated | "upload"> &
    Partial<Pick<Operation, Defaulted>> &
    Partial<Pick<Operation<Params, Query, Body, View>, Shaped>>,
): Operation<Params, Query, Body, View> {
  return {
    // Only an operation that names no shape of its own has these, and then they are its types.
    params: nothing as unknown as z.ZodType<Params>,
    query: nothing as unknown as z.ZodType<Query>,
    media: [],
    creates: false,
    immutable: false,
    private: false,
    needs: null,
    problems: [],
    ...stated,
  };
}
