import type { Ability } from "@hecate/protocol/capability";
import { type ProblemCode, problems } from "@hecate/protocol/problems";
import { commonProblems, type Operation } from "@hecate/protocol/wire/operation";
import { operations } from "@hecate/protocol/wire/operations";
import { problemView } from "@hecate/protocol/wire/service";
import { z } from "zod";

type Json = Record<string, unknown>;

const made = new Map<string, Json>();

/** The API in OpenAPI 3.1, made once from the table that the routes check requests against. */
export function apiDescription(publicUrl: string): Json {
  const description = made.get(publicUrl) ?? describeApi(publicUrl);
  made.set(publicUrl, description);
  return description;
}

function describeApi(publicUrl: string): Json {
  const paths: Record<string, Json> = {};
  for (const [id, operation] of Object.entries(operations)) {
    paths[operation.path] ??= {};
    Object.assign(paths[operation.path] ?? {}, {
      [operation.method.toLowerCase()]: describeOperation(id, operation),
    });
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "hecate.social",
      version: "1",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: publicUrl }],
    paths,
    components: {
      schemas: { Problem: shapeOf(problemView, "output") },
      securitySchemes: {
        invocation: {
          type: "http",
          scheme: "bearer",
          bearerFormat: "UCAN",
          description: "An invocation signed for this very request: see docs/protocol.md.",
        },
        session: {
          type: "apiKey",
          in: "cookie",
          name: "__Host-hecate-session",
          description: "Somebody signed in on the site: see docs/accounts.md.",
        },
      },
    },
  };
}

function describeOperation(operationId: string, operation: Operation): Json {
  return {
    operationId,
    summary: operation.summary,
    parameters: [...fieldsOf(operation.params, "path"), ...fieldsOf(operation.query, "query")],
    ...(bodyOf(operation) ?? {}),
    security: securityOf(operation),
    responses: { ...successes(operation), ...refusals(operation) },
  };
}

/** What a person does in their own name: a browser that is signed in may do it too. */
const personal: ReadonlySet<Ability> = new Set([
  "person/act",
  "review/write",
  "report/file",
  "moderate/cases",
]);

function securityOf({ needs }: Operation): Json[] {
  if (needs === null) return [];
  const invocation = { invocation: [needs] };
  return personal.has(needs) ? [invocation, { session: [] }] : [invocation];
}

function fieldsOf(shape: z.ZodType, place: "path" | "query"): Json[] {
  const { properties = {}, required = [] } = shapeOf(shape, "input") as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: place,
    required: required.includes(name),
    schema,
  }));
}

function bodyOf({ body, upload }: Operation): Json | null {
  if (upload) return { requestBody: { required: true, content: { [upload]: {} } } };
  if (!body) return null;
  const schema = shapeOf(body, "input");
  return { requestBody: { required: true, content: { "application/json": { schema } } } };
}

function successes({ view, media, creates }: Operation): Json {
  const json = view ? { "application/json": { schema: shapeOf(view, "output") } } : {};
  const content = { ...json, ...Object.fromEntries(media.map((type) => [type, {}])) };
  const done = { 200: { description: creates ? "It was there already" : "Done", content } };
  return creates ? { 201: { description: "Made", content }, ...done } : done;
}

/** One response a status, which names the problem codes that it may carry. */
function refusals(operation: Operation): Json {
  const codes: ProblemCode[] = [...new Set([...commonProblems, ...operation.problems])];
  const statuses = new Set(codes.map((code) => problems[code].status));
  const content = {
    "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } },
  };
  return Object.fromEntries(
    [...statuses].map((status) => {
      const each = codes.filter((code) => problems[code].status === status);
      const lines = each.map((code) => `\`${code}\`: ${problems[code].title}`);
      return [String(status), { description: lines.join("\n\n"), content }];
    }),
  );
}

function shapeOf(shape: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io, unrepresentable: "any" });
  return schema;
}
