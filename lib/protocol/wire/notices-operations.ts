import { z } from "zod";
import { limits } from "../limits";
import {
  channelList,
  channelMade,
  channelRequest,
  channelToken,
  noticePage,
  noticesRead,
  unreadView,
} from "./notices";
import { invocationProblems, operation, personProblems } from "./operation";
import { org, page } from "./operation-shapes";

const own = {
  needs: "person/act",
  private: true,
  problems: personProblems,
} as const;
const publishers = {
  needs: "publish/tui",
  private: true,
  problems: [...invocationProblems, "not-found"],
} as const;
const reading = {
  ...publishers,
  problems: [...personProblems, "not-found", "not-an-owner"],
} as const;
const making = ["mail-unavailable", "channel-address-refused", "too-many-channels"] as const;
const id = z.uuid();
const channel = z.strictObject({ id });
const token = z.string().max(limits.channelTokenChars);

const mine = {
  listNotices: operation({
    ...own,
    method: "GET",
    path: "/api/v1/me/notices",
    summary: "Your notices, the latest first",
    query: page,
    view: noticePage,
    problems: [...own.problems, "invalid-cursor"],
  }),
  readNotices: operation({
    ...own,
    method: "PATCH",
    path: "/api/v1/me/notices",
    summary: "Mark notices of yours as read",
    body: noticesRead,
    view: unreadView,
  }),
  listChannels: operation({
    ...own,
    method: "GET",
    path: "/api/v1/me/channels",
    summary: "Where your notices go beside the inbox",
    view: channelList,
  }),
  putChannel: operation({
    ...own,
    method: "PUT",
    path: "/api/v1/me/channels",
    summary: "Send your notices to an address too",
    body: channelRequest,
    view: channelMade,
    creates: true,
    problems: [...own.problems, ...making],
  }),
  deleteChannel: operation({
    ...own,
    method: "DELETE",
    path: "/api/v1/me/channels/{id}",
    summary: "Send nothing there any more",
    params: channel,
    view: channelList,
    problems: [...own.problems, "not-found"],
  }),
} as const;

const ofPublisher = {
  listPublisherNotices: operation({
    ...reading,
    method: "GET",
    path: "/api/v1/publishers/{org}/notices",
    summary: "A publisher's notices, the latest first",
    params: org,
    query: page,
    view: noticePage,
    problems: [...reading.problems, "invalid-cursor"],
  }),
  readPublisherNotices: operation({
    ...reading,
    method: "PATCH",
    path: "/api/v1/publishers/{org}/notices",
    summary: "Mark notices of the publisher as read",
    params: org,
    body: noticesRead,
    view: unreadView,
  }),
  listPublisherChannels: operation({
    ...publishers,
    needs: "publisher/manage",
    method: "GET",
    path: "/api/v1/publishers/{org}/channels",
    summary: "Where the publisher's notices go beside the inbox",
    params: org,
    view: channelList,
  }),
  putPublisherChannel: operation({
    ...publishers,
    needs: "publisher/manage",
    method: "PUT",
    path: "/api/v1/publishers/{org}/channels",
    summary: "Send the publisher's notices to an address too",
    params: org,
    body: channelRequest,
    view: channelMade,
    creates: true,
    problems: [...publishers.problems, ...making],
  }),
  deletePublisherChannel: operation({
    ...publishers,
    needs: "publisher/manage",
    method: "DELETE",
    path: "/api/v1/publishers/{org}/channels/{id}",
    summary: "Send nothing there any more",
    params: z.strictObject({ ...org.shape, id }),
    view: channelList,
  }),
} as const;

export const noticesOperations = {
  ...mine,
  ...ofPublisher,
  confirmChannel: operation({
    method: "POST",
    path: "/api/v1/channels/{id}/confirm",
    summary: "Agree to get notices by mail; the token is in the mail that asks",
    params: channel,
    body: channelToken,
    view: z.object({ address: z.string() }),
    private: true,
    problems: ["not-found"],
  }),
  leaveChannel: operation({
    method: "POST",
    path: "/api/v1/channels/{id}/leave",
    summary: "Get no more notices by mail (RFC 8058); the token is in each mail",
    params: channel,
    query: z.strictObject({ token }),
    view: z.object({ address: z.string() }),
    private: true,
    problems: ["not-found"],
  }),
  getNoticeFeed: operation({
    method: "GET",
    path: "/api/v1/notice-feeds/{id}/{token}",
    summary: "Notices as a feed, for whoever knows its address",
    params: z.strictObject({ id, token }),
    query: z.strictObject({ format: z.enum(["atom", "json"]).default("atom") }),
    media: ["application/atom+xml", "application/feed+json"],
    private: true,
    problems: ["not-found"],
  }),
} as const;
