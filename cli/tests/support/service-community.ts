import { rawCid } from "@hecate/protocol/cid";
import { serviceDidOf } from "@hecate/protocol/did";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { verifyInstallReceipt } from "@hecate/protocol/ucan/install-receipt";
import { checkInvocation } from "@hecate/protocol/ucan/invocation";
import { parseToken } from "@hecate/protocol/ucan/token";
import { type InstallView, installRequest } from "@hecate/protocol/wire/installs";
import {
  type OwnRatingView,
  type RatingView,
  type RatingWeight,
  ratingRequest,
  replyRequest,
} from "@hecate/protocol/wire/ratings";
import { verifySignature } from "../../src/identity/verify-signature";
import type { Service } from "./service";

export interface Request {
  readonly method: string;
  /** As sent, query and all. */
  readonly path: string;
  readonly authorization: string;
  readonly body: Buffer;
}

/** What people said and did, in memory. One person rates at most: that is all the tests need. */
export interface Community {
  readonly installs: InstallView[];
  readonly ratings: RatingView[];
  /** What the next rating weighs. */
  weight: RatingWeight;
}

export const weightless: RatingWeight = {
  counts: false,
  from: null,
  obstacles: [
    {
      code: "no-receipt",
      detail: "There is no receipt of yours for this app.",
      until: null,
    },
  ],
};

export const emptyCommunity = (): Community => ({
  installs: [],
  ratings: [],
  weight: weightless,
});

const version = /^\/api\/v1\/listings\/([^/]+)\/([^/]+)\/versions\/([^/]+)\/installs$/;
const ratings = /^\/api\/v1\/listings\/[^/]+\/[^/]+\/(?:rating|ratings(?:\/([^/]+)\/reply)?)$/;

/** Whatever concerns people rather than publishers; null for any other address. */
export async function answerCommunity(
  service: Service,
  request: Request,
): Promise<Result<unknown> | null> {
  const { pathname } = new URL(request.path, service.origin);
  if (version.test(pathname)) return recordInstall(service, pathname, request.body);
  const [isRating, replyTo] = ratings.exec(pathname) ?? [];
  if (isRating === undefined) return null;
  if (pathname.endsWith("/ratings")) return ok(ratingPageOf(service.community));
  const person = await authorizePerson(service, request);
  if (!person.ok) return person;
  return replyTo === undefined ? rate(service, request) : reply(service, replyTo, request.body);
}

/** Anybody's own key speaks for them: no root is needed. */
export async function authorizePerson(
  { origin }: Service,
  { method, path, authorization, body }: Request,
): Promise<Result<string>> {
  const token = await parseToken(authorization.replace("Bearer ", ""));
  if (!token.ok) return refuse("not-signed-in", "nobody is signed in");
  const [needs] = token.value.capabilities;
  if (needs === undefined) return refuse("malformed", "nothing is invoked");
  const checked = await checkInvocation({
    token: token.value,
    service: serviceDidOf(origin),
    needs,
    request: { method, path, bodyCid: await rawCid(body) },
    roots: [{ did: token.value.issuer, addedAt: new Date(0), retiredAt: null }],
    at: new Date(),
    revokedAt: () => null,
    verifySignature,
  });
  return checked.ok ? ok(checked.value.actor) : checked;
}

async function recordInstall(
  { marketplace, community, origin }: Service,
  path: string,
  body: Buffer,
): Promise<Result<InstallView>> {
  const [, org = "", name = "", number = ""] = version.exec(path) ?? [];
  const listed = marketplace.versions.find(({ manifest }) => manifest.version === number);
  if (listed === undefined) return refuse("not-found", "no such version");
  const verified = await verifyInstallReceipt({
    text: installRequest.parse(JSON.parse(body.toString())).receipt,
    service: serviceDidOf(origin),
    manifest: listed.manifest,
    at: new Date(),
    verifySignature,
  });
  if (!verified.ok) return verified;
  const { id, platform, installedAt } = verified.value;
  const at = installedAt.toISOString();
  const times = { installedAt: at, recordedAt: at, countsFrom: null };
  const view = { id, org, name, version: number, platform, ...times };
  community.installs.push(view);
  return ok(view);
}

function ratingPageOf({ ratings: items }: Community) {
  const raters = items.filter(({ weight }) => weight.counts).length;
  const standing = { stars: null, raters, installs: 1200, histogram: [0, 0, 0, 0, 0], fetches: 7 };
  return { standing, items, nextCursor: null };
}

function rate({ community }: Service, { method, body }: Request): Result<OwnRatingView> {
  const [mine] = community.ratings;
  if (method !== "GET") community.ratings.splice(0, 1);
  if (method === "PUT") {
    const { stars, review = null, version } = ratingRequest.parse(JSON.parse(body.toString()));
    community.ratings.unshift(
      ratingViewOf({ stars, review, version, weight: community.weight, author: "ada" }),
    );
  }
  const rating = community.ratings[0] ?? (method === "GET" ? mine : null) ?? null;
  return ok({ rating, own: false, weight: community.weight, version: "1.0.0", votes: [] });
}

function reply({ community }: Service, id: string, body: Buffer): Result<RatingView> {
  const rated = community.ratings.findIndex((each) => each.id === id);
  const rating = community.ratings[rated];
  if (rating === undefined) return refuse("not-found", "no such review");
  const text = body.length === 0 ? null : replyRequest.parse(JSON.parse(body.toString())).reply;
  const answered = { ...rating, reply: text && { text, at: rating.updatedAt } };
  community.ratings[rated] = answered as RatingView;
  return ok(answered as RatingView);
}

export function ratingViewOf(given: Partial<RatingView>): RatingView {
  const at = "2026-02-01T00:00:00.000Z";
  return {
    id: "6f1e0f3c-1f0e-4a57-9f4c-0a6a3d7a4c11",
    stars: 4,
    review: null,
    author: "grace",
    createdAt: at,
    updatedAt: at,
    weight: { counts: true, from: null, obstacles: [] },
    helpful: 0,
    reply: null,
    ...given,
    version: given.version ?? "1.0.0",
  };
}
