import { z } from "zod";
import { operation } from "./operation";
import { serviceView } from "./service";

export const serviceOperations = {
  getService: operation({
    method: "GET",
    path: "/api/v1",
    summary: "The service's DID, version and limits",
    view: serviceView,
  }),
  describeApi: operation({
    method: "GET",
    path: "/api/v1/openapi.json",
    summary: "This description",
    view: z.record(z.string(), z.unknown()),
  }),
  getDidDocument: operation({
    method: "GET",
    path: "/.well-known/did.json",
    summary: "The service's DID document (did:web)",
    media: ["application/did+json"],
  }),
} as const;
