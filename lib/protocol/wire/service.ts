import { z } from "zod";

/** `GET /api/v1` */
export const serviceView = z.object({
  did: z.string().describe("The service's DID: the audience of every invocation"),
  version: z.string(),
  limits: z.record(z.string(), z.number()).describe("Bounds by name; the name ends in the unit"),
});
export type ServiceView = z.infer<typeof serviceView>;

/** The body of every refusal, `application/problem+json` (RFC 9457). */
export const problemView = z.object({
  type: z.url().describe("The public page that explains this problem code"),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string(),
  hint: z.string(),
  at: z.string().optional().describe("Where: a JSON pointer, or the token in a proof chain"),
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
  requestId: z.string().optional(),
});
export type ProblemView = z.infer<typeof problemView>;
