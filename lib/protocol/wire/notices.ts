import { z } from "zod";
import { limits } from "../limits";
import { policyIds } from "../policies";
import { reportVerdicts, rulingActions } from "./reports";
import { httpsUrl } from "./text";

export const noticeKinds = [
  "report-received",
  "state-changed",
  "ruled",
  "ruling-ended",
  "appeal-received",
  "appeal-decided",
  "attention",
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** What a notice says: a statement of reasons (EU Digital Services Act, arts. 16, 17 and 20). */
export const noticeBody = z.object({
  title: z.string(),
  about: z
    .object({
      org: z.string(),
      name: z.string(),
      mri: z.string(),
      version: z.string(),
      manifestCid: z.string(),
    })
    .describe("The version that it is about"),
  decision: z.string().describe("What was decided, in plain words"),
  policy: z.enum(policyIds).nullable().describe("Section of the policies"),
  facts: z.string().nullable().describe("What it rests on"),
  automated: z.boolean().describe("Whether a program decided it, and no person"),
  rule: z.string().nullable().describe("Of what a program decided: which rule"),
  numbers: z
    .record(z.string(), z.number())
    .nullable()
    .describe("And by what: reporters and people whole, the rest in thousandths"),
  until: z.iso.datetime().nullable().describe("When what was decided ends by itself"),
  action: z.enum(rulingActions).nullable(),
  verdict: z.enum(reportVerdicts).nullable().describe("What was said of your report"),
  redress: z.string().describe("What you can do about it"),
  appealUntil: z.iso.datetime().nullable().describe("Until when the ruling can be appealed"),
  ruling: z.string().nullable(),
  report: z.string().nullable(),
  appeal: z.string().nullable(),
  case: z.string().nullable(),
});
export type NoticeBody = z.infer<typeof noticeBody>;

export const noticeView = z.object({
  id: z.string(),
  kind: z.enum(noticeKinds),
  ...noticeBody.shape,
  createdAt: z.iso.datetime(),
  readAt: z.iso.datetime().nullable(),
});
export type NoticeView = z.infer<typeof noticeView>;

/** `GET /me/notices` and `GET /publishers/{org}/notices` */
export const noticePage = z.object({
  items: z.array(noticeView),
  unread: z.number().int().describe("At most 100 are counted"),
  nextCursor: z.string().nullable(),
});
export type NoticePage = z.infer<typeof noticePage>;

/** `PATCH` of either: all up to one, or those named. */
export const noticesRead = z.strictObject({
  read: z.array(z.uuid()).min(1).max(limits.pageSize),
});
export type NoticesRead = z.infer<typeof noticesRead>;

export const unreadView = z.object({ unread: z.number().int() });
export type UnreadView = z.infer<typeof unreadView>;

export const channelKinds = ["webhook", "mail", "feed"] as const;
export type ChannelKind = (typeof channelKinds)[number];

/**
 * One address, as SMTP's dot-string (RFC 5321, 4.1.2): nothing that ends a header or names a second
 * recipient.
 */
export const mailAddress = z
  .string()
  .max(limits.mailAddressChars)
  .regex(
    /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*@[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/i,
    "is not one mail address",
  );

/** `PUT /me/channels` and `PUT /publishers/{org}/channels` */
export const channelRequest = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("webhook"), address: httpsUrl(limits.webhookAddressChars) }),
  z.strictObject({ kind: z.literal("mail"), address: mailAddress }),
  z.strictObject({ kind: z.literal("feed") }),
]);
export type ChannelRequest = z.infer<typeof channelRequest>;

export const channelView = z.object({
  id: z.string(),
  kind: z.enum(channelKinds),
  address: z.string().describe("Empty for a feed"),
  createdAt: z.iso.datetime(),
  confirmedAt: z.iso.datetime().nullable().describe("Of a mail address: when its owner agreed"),
  failures: z.number().int().describe("Deliveries that failed, since the last one that did not"),
  pausedUntil: z.iso.datetime().nullable().describe("Nothing is sent before, after many failures"),
});
export type ChannelView = z.infer<typeof channelView>;

export const channelList = z.object({ items: z.array(channelView) });
export type ChannelList = z.infer<typeof channelList>;

export const channelMade = z.object({
  ...channelView.shape,
  secret: z
    .string()
    .nullable()
    .describe("Of a webhook: what its signatures are made with; told once"),
  feed: z.string().nullable().describe("Of a feed: its address, which opens it; told once"),
});
export type ChannelMade = z.infer<typeof channelMade>;

export const channelToken = z.strictObject({ token: z.string().max(limits.channelTokenChars) });

/** What a webhook is sent; `delivery` is the same each time it is tried. */
export const webhookBody = z.object({ delivery: z.string(), notice: noticeView });
export type WebhookBody = z.infer<typeof webhookBody>;
