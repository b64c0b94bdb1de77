import { operation, personProblems } from "./operation";
import { listing, listingPath, page, publishing } from "./operation-shapes";
import {
  helpfulView,
  ownRatingPage,
  ownRatingView,
  ratedListing,
  ratingPage,
  ratingQuery,
  ratingRequest,
  ratingView,
  replyRequest,
} from "./ratings";

const acting = {
  private: true,
  problems: personProblems,
} as const;

const reviewing = {
  private: true,
  needs: "review/write",
  problems: [...acting.problems, "not-found", "own-listing"],
} as const;

const replying = {
  params: ratedListing,
  view: ratingView,
  needs: publishing.needs,
  problems: publishing.problems,
} as const;

export const ratingsOperations = {
  listRatings: operation({
    method: "GET",
    path: `${listingPath}/ratings`,
    summary: "What people say of an app, with whose stars count and why the others' do not",
    params: listing,
    query: ratingQuery,
    view: ratingPage,
    problems: ["not-found", "invalid-cursor"],
  }),
  getOwnRating: operation({
    method: "GET",
    path: `${listingPath}/rating`,
    summary: "What you said of an app, and whether your stars count",
    params: listing,
    view: ownRatingView,
    private: true,
    needs: "review/write",
    problems: [...acting.problems, "not-found"],
  }),
  putRating: operation({
    method: "PUT",
    path: `${listingPath}/rating`,
    summary: "Rate an app, in place of what you said of it before",
    params: listing,
    body: ratingRequest,
    view: ownRatingView,
    ...reviewing,
  }),
  withdrawRating: operation({
    method: "DELETE",
    path: `${listingPath}/rating`,
    summary: "Take your rating back",
    params: listing,
    view: ownRatingView,
    private: true,
    needs: "review/write",
    problems: [...acting.problems, "not-found"],
  }),
  voteHelpful: operation({
    method: "PUT",
    path: `${listingPath}/ratings/{id}/helpful`,
    summary: "Say that a review helped you",
    params: ratedListing,
    view: helpfulView,
    private: true,
    needs: "review/write",
    problems: [...acting.problems, "not-found", "own-review", "own-listing", "not-established"],
  }),
  withdrawVote: operation({
    method: "DELETE",
    path: `${listingPath}/ratings/{id}/helpful`,
    summary: "Take back that a review helped you",
    params: ratedListing,
    view: helpfulView,
    private: true,
    needs: "review/write",
    problems: [...acting.problems, "not-found"],
  }),
  putReply: operation({
    method: "PUT",
    path: `${listingPath}/ratings/{id}/reply`,
    summary: "Answer a review as the publisher, in place of an earlier answer",
    body: replyRequest,
    ...replying,
  }),
  withdrawReply: operation({
    method: "DELETE",
    path: `${listingPath}/ratings/{id}/reply`,
    summary: "Take the publisher's answer back",
    ...replying,
  }),
  listOwnRatings: operation({
    method: "GET",
    path: "/api/v1/me/ratings",
    summary: "What you said of apps, the latest first",
    query: page,
    view: ownRatingPage,
    private: true,
    needs: "person/act",
    problems: [...acting.problems, "invalid-cursor"],
  }),
} as const;
