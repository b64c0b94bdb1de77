import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { serviceDidOf } from "@hecate/protocol/did";
import { type ProblemCode, problems } from "@hecate/protocol/problems";
import { ok, type Refusal, type Result, refuse } from "@hecate/protocol/result";
import type { NoticeView } from "@hecate/protocol/wire/notices";
import type { Resolution } from "@hecate/protocol/wire/proof";
import type { ReportView } from "@hecate/protocol/wire/reports";
import { afterAll } from "vitest";
import type { Marketplace } from "./marketplace";
import { type Account, answerAccount, emptyAccount } from "./service-account";
import { type Advisories, answerAdvisories, noAdvisories } from "./service-advisories";
import { answerCommunity, type Community, emptyCommunity } from "./service-community";
import { answerNotices } from "./service-notices";
import { readFrom } from "./service-reads";
import { answerReports } from "./service-reports";
import { writeTo } from "./service-writes";

/** A hecate service on loopback, and what it does to what it hands out. */
export interface Service {
  readonly origin: string;
  /** What it calls itself. */
  did: string;
  marketplace: Marketplace;
  community: Community;
  account: Account;
  readonly reports: ReportView[];
  readonly notices: NoticeView[];
  readonly advisories: Advisories;
  /** Addresses that answer 503. */
  down: RegExp | null;
  /** Requests so far, `METHOD /path`. */
  readonly requests: string[];
  tamperCar: (car: Buffer) => Buffer;
  tamperResolution: (resolution: Resolution) => Resolution;
  /** Called once the first bytes of a CAR are out; the rest follows when it resolves. */
  midway: () => Promise<void>;
}

/** Hands everything out as it came in. */
export const honest = {
  tamperCar: (car: Buffer) => car,
  tamperResolution: (resolution: Resolution) => resolution,
  midway: async () => {},
};

const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) server.close().closeAllConnections();
});

export async function aService(): Promise<Service> {
  const server = createServer((request, response) => {
    answer(service, request, response).catch((error) => response.destroy(error));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  servers.push(server);
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const service: Service = {
    origin,
    did: serviceDidOf(origin),
    marketplace: {
      publishers: new Map(),
      content: new Map(),
      versions: [],
      recordings: [],
      revocations: [],
      rebuilds: [],
      domains: [],
    },
    community: emptyCommunity(),
    account: emptyAccount(),
    reports: [],
    notices: [],
    advisories: noAdvisories(),
    down: null,
    requests: [],
    ...honest,
  };
  return service;
}

async function answer(service: Service, request: IncomingMessage, response: ServerResponse) {
  const { method = "", url = "" } = request;
  service.requests.push(`${method} ${url}`);
  const body = await buffer(request);
  if (url.startsWith("/ipfs/")) return sendCar(service, method, url, response);
  if (url.startsWith("/media/")) return sendRecording(service, url, response);
  if (service.down?.test(url)) return send(response, refuse("service-unavailable", "down"));
  const { authorization = "" } = request.headers;
  const advisories = await answerAdvisories(service, url);
  if (advisories !== null) return send(response, ok(advisories));
  const asked = { method, path: url, authorization, body };
  const result =
    (await answerCommunity(service, asked)) ??
    (await answerReports(service, asked)) ??
    (await answerNotices(service, asked)) ??
    (await answerAccount(service, asked)) ??
    (method === "GET"
      ? readFrom(service, new URL(url, service.origin))
      : await writeTo(service, asked));
  send(response, result);
}

async function sendCar(service: Service, method: string, url: string, response: ServerResponse) {
  const car = service.marketplace.content.get(url.replace("/ipfs/", ""));
  if (car === undefined) return send(response, refuse("not-found", "no such content"));
  if (method === "HEAD") return response.end();
  const bytes = service.tamperCar(car);
  const half = Math.floor(bytes.length / 2);
  response.write(bytes.subarray(0, half));
  await service.midway();
  response.end(bytes.subarray(half));
}

async function sendRecording(service: Service, url: string, response: ServerResponse) {
  const found = service.marketplace.recordings.find(({ view }) => view.url === url);
  if (found === undefined) return send(response, refuse("not-found", "no such recording"));
  const half = Math.floor(found.bytes.length / 2);
  response.setHeader("content-type", "application/x-asciicast");
  await new Promise((sent) => response.write(found.bytes.subarray(0, half), sent));
  await service.midway();
  response.end(found.bytes.subarray(half));
}

function send(response: ServerResponse, result: Result<unknown>): void {
  if (!result.ok) sendProblem(response, result.refusal);
  else response.setHeader("content-type", "application/json").end(JSON.stringify(result.value));
}

function sendProblem(response: ServerResponse, { code, detail, at }: Refusal<ProblemCode>): void {
  const { status, title, hint } = problems[code];
  const type = `https://example.org/problems/${code}`;
  response.writeHead(status, { "content-type": "application/problem+json" });
  response.end(JSON.stringify({ type, title, status, code, detail, hint, at }));
}
