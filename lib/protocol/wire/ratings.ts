import { z } from "zod";
import { limits } from "../limits";
import { isName } from "../name";
import { parseVersion } from "../version";
import { page } from "./operation-shapes";
import { standingView } from "./standing";
import { plainText } from "./text";

const stars = z.number().int().min(1).max(5);
const version = z.string().refine((text) => parseVersion(text).ok, "is not a version");

/** `PUT /listings/{org}/{name}/rating`: in place of what the same person said before. */
export const ratingRequest = z.strictObject({
  stars,
  review: plainText(limits.reviewChars).nullable().optional(),
  version: version
    .optional()
    .describe("Which it is about; else that of your newest receipt, else the newest"),
});
export type RatingRequest = z.infer<typeof ratingRequest>;

/** Why stars do not count, or do not yet. */
export const ratingObstacles = [
  "no-receipt",
  "receipt-too-young",
  "account-too-young",
  "too-few-publishers",
  "held",
] as const;
export type RatingObstacle = (typeof ratingObstacles)[number];

const obstacle = z.object({
  code: z.enum(ratingObstacles),
  detail: z.string().describe("One sentence, in plain words"),
  until: z.iso
    .datetime()
    .nullable()
    .describe("When it goes away by itself; null when it does not. To others by the day"),
});

export const ratingWeight = z.object({
  counts: z.boolean().describe("Whether the stars are counted now"),
  from: z.iso
    .datetime()
    .nullable()
    .describe(
      "From when they count, if nothing more happens; null when something must. To others by the day",
    ),
  obstacles: z.array(obstacle),
});
export type RatingWeight = z.infer<typeof ratingWeight>;

export const ratingView = z.object({
  id: z.string(),
  stars: z.number().int(),
  review: z.string().nullable().describe("Plain text of several lines"),
  version: z.string().describe("Which it is about"),
  author: z.string().nullable().describe("The person's handle; null for a former user"),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  weight: ratingWeight,
  helpful: z.number().int().describe("People who found it helpful"),
  reply: z
    .object({ text: z.string(), at: z.iso.datetime() })
    .nullable()
    .describe("The publisher's one answer"),
});
export type RatingView = z.infer<typeof ratingView>;

export const ratingSorts = ["newest", "helpful", "highest", "lowest"] as const;
export type RatingSort = (typeof ratingSorts)[number];

/** `GET /listings/{org}/{name}/ratings` */
export const ratingQuery = page.extend({
  sort: z.enum(ratingSorts).default("newest"),
  stars: z.coerce.number().int().min(1).max(5).optional(),
  version: version.optional(),
  counted: z.literal("1").optional().describe("Only those whose stars count"),
});
export type RatingQuery = z.infer<typeof ratingQuery>;

export const ratingPage = z.object({
  standing: standingView,
  items: z.array(ratingView),
  nextCursor: z.string().nullable(),
});
export type RatingPage = z.infer<typeof ratingPage>;

/** `GET /listings/{org}/{name}/rating`: what one's own stars would weigh, and what one said. */
export const ownRatingView = z.object({
  rating: ratingView.nullable(),
  own: z.boolean().describe("True for the publisher's own people: they cannot rate it"),
  weight: ratingWeight.describe("Of the rating, or of one that were made now"),
  version: z.string().describe("Which a rating made now would be about"),
  votes: z.array(z.string()).describe("Ids of this listing's ratings that you found helpful"),
});
export type OwnRatingView = z.infer<typeof ownRatingView>;

/** `PUT …/ratings/{id}/reply` */
export const replyRequest = z.strictObject({ reply: plainText(limits.replyChars) });
export type ReplyRequest = z.infer<typeof replyRequest>;

/** `PUT|DELETE …/ratings/{id}/helpful` */
export const helpfulView = z.object({ helpful: z.number().int(), mine: z.boolean() });
export type HelpfulView = z.infer<typeof helpfulView>;

/** `GET /me/ratings` */
export const ownRatingPage = z.object({
  items: z.array(z.object({ org: z.string(), name: z.string(), rating: ratingView })),
  nextCursor: z.string().nullable(),
});
export type OwnRatingPage = z.infer<typeof ownRatingPage>;

export const ratedListing = z.strictObject({
  org: z.string().refine(isName, "is not a name"),
  name: z.string().refine(isName, "is not a name"),
  id: z.uuid(),
});
