import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import OAuth2Server, {
  type AuthorizationCode,
  type AuthorizationCodeModel,
  type Client,
  type Token,
} from "@node-oauth/oauth2-server";
import { afterAll, afterEach, beforeAll, beforeEach, vi } from "vitest";

interface Account {
  readonly id: number;
  readonly login: string;
}

/** A GitHub of the test's own, which `HECATE_GITHUB_URL` names while the tests of the file run. */
export function provideGithub(): { signedInAs: Account; origin(): string } {
  const github = { signedInAs: { id: 583_231, login: "octocat" }, origin: () => origin };
  const oauth = new OAuth2Server({ model: inMemory() });
  const server = createServer((request, response) => {
    answer(oauth, github.signedInAs, request, response).catch((error: { code?: number }) => {
      response.writeHead(error.code ?? 500).end(String(error));
    });
  });
  let origin = "";
  beforeAll(async () => {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    vi.stubEnv("HECATE_GITHUB_URL", origin);
    vi.stubEnv("HECATE_GITHUB_CLIENT_ID", client.id);
    vi.stubEnv("HECATE_GITHUB_CLIENT_SECRET", client.secret);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return github;
}

const client = { id: "hecate", secret: "known-to-two", grants: ["authorization_code"] };

/** GitHub's endpoints: authorize, access_token and, below the API's prefix, user. */
async function answer(
  oauth: OAuth2Server,
  signedInAs: Account,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const { pathname, searchParams } = new URL(incoming.url ?? "/", "http://github.test");
  const request = new OAuth2Server.Request({
    method: incoming.method ?? "GET",
    headers: incoming.headers as Record<string, string>,
    query: Object.fromEntries(searchParams),
    body: Object.fromEntries(new URLSearchParams(await textOf(incoming))),
  });
  const response = new OAuth2Server.Response(outgoing);
  switch (pathname) {
    case "/login/oauth/authorize":
      await oauth.authorize(request, response, {
        authenticateHandler: { handle: () => signedInAs },
      });
      break;
    case "/login/oauth/access_token":
      await oauth.token(request, response);
      break;
    case "/api/v3/user":
      response.body = (await oauth.authenticate(request, response)).user;
      break;
    default:
      response.status = 404;
  }
  outgoing.writeHead(response.status ?? 200, {
    ...response.headers,
    "content-type": "application/json",
  });
  outgoing.end(JSON.stringify(response.body));
}

async function textOf(incoming: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of incoming) text += chunk;
  return text;
}

function inMemory(): AuthorizationCodeModel {
  const codes = new Map<string, AuthorizationCode>();
  const tokens = new Map<string, Token>();
  const withRedirect = (redirectUri?: string): Client => ({
    ...client,
    redirectUris: redirectUri ? [redirectUri] : [],
  });
  return {
    async getClient(id, secret) {
      const isKnown = id === client.id && (secret === null || secret === client.secret);
      const paths = ["github", "github-link"].map((each) => `/api/auth/callback/${each}`);
      const redirectUris = paths.map((path) => `http://localhost:3000${path}`);
      return isKnown && { ...withRedirect(), redirectUris };
    },
    async saveAuthorizationCode(code, owner, user) {
      const saved = { ...code, client: owner, user };
      codes.set(code.authorizationCode, saved);
      return saved;
    },
    getAuthorizationCode: async (code) => codes.get(code),
    revokeAuthorizationCode: async ({ authorizationCode }) => codes.delete(authorizationCode),
    async saveToken(token, owner, user) {
      const saved = { ...token, client: owner, user };
      tokens.set(token.accessToken, saved);
      return saved;
    },
    getAccessToken: async (token) => tokens.get(token),
  };
}
