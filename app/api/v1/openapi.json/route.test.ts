import { readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { operations } from "@hecate/protocol/wire/operations";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { ask } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { GET } from "./route";

provideWorld();

const folders = [
  ...["app/api", "app/ipfs", "app/media", "app/.well-known", "app/log", "app/feeds", "app/plain"],
  ...["app/sitemap.xml", "app/sitemaps", "app/robots.txt", "app/opensearch.xml", "app/cards"],
  "app/badges",
];

/** `route(operations.x` in every `route.ts`, with the address that its folder gives. */
function routedOperations(): { id: string; path: string }[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith("route.ts"))
      .flatMap((file) => {
        const path = dirname(`${folder}/${file}`).slice("app".length);
        const source = readFileSync(`${folder}/${file}`, "utf8");
        const ids = [...source.matchAll(/route\(operations\.(\w+)/g)];
        return ids.map(([, id = ""]) => ({
          id,
          path: path.replace(/\[(?:\.{3})?(\w+)\]/g, "{$1}"),
        }));
      }),
  );
}

describe("the table of operations", () => {
  test("holds every operation that is routed, at the address it is routed at, and no other", () => {
    const routed = routedOperations().sort((a, b) => a.id.localeCompare(b.id));
    const stated = Object.entries(operations).map(([id, { path }]) => ({ id, path }));
    expect(routed).toEqual(stated.sort((a, b) => a.id.localeCompare(b.id)));
  });

  test("names each parameter of an address", () => {
    for (const [id, { path, params }] of Object.entries(operations)) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const { properties = {} } = z.toJSONSchema(params, { io: "input", unrepresentable: "any" });
      expect({ id, params: Object.keys(properties) }).toEqual({ id, params: named });
    }
  });
});

describe("GET /api/v1/openapi.json", () => {
  test("describes each operation in OpenAPI 3.1", async () => {
    const description = await (await ask(GET, "GET", "/api/v1/openapi.json")).json();
    expect(description.openapi).toBe("3.1.0");
    for (const [id, { method, path, needs }] of Object.entries(operations)) {
      const described = description.paths[path][method.toLowerCase()];
      expect(described.operationId).toBe(id);
      const [first = null] = described.security;
      expect(first).toEqual(needs === null ? null : { invocation: [needs] });
    }
    const submit = description.paths["/api/v1/listings"].post;
    const { schema } = submit.requestBody.content["application/json"];
    expect(schema.properties.listing.properties.description).toMatchObject({ maxLength: 300 });
    expect(Object.keys(submit.responses)).toContain("409");
    expect(submit.responses["409"].description).toContain("`version-exists`");
  });

  test("uses no reference that leads nowhere", async () => {
    const text = await (await ask(GET, "GET", "/api/v1/openapi.json")).text();
    const references = new Set([...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, to]) => to));
    expect([...references]).toEqual(["#/components/schemas/Problem"]);
  });
});
