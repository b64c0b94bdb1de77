import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import OAuth2Server, {
  type AuthorizationCode,
  type AuthorizationCodeModel,
  type Client,
  type Token,
} from "@node-oauth/oauth2-server";

export interface Account {
  readonly id: number;
  readonly login: string;
}

export interface Github {
  /** Who presses "Authorize" there. */
  signedInAs: Account;
  readonly origin: string;
  stop(): void;
}

/** GitHub as far as signing in goes, for the one app that lives at `appOrigin`. */
export async function startGithub(appOrigin: string): Promise<Github> {
  const oauth = new OAuth2Server({ model: inMemory(appOrigin) });
  const server = createServer((request, response) => {
    answer(oauth, github.signedInAs, request, response).catch((error: { code?: number }) => {
      response.writeHead(error.code ?? 500).end(String(error));
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const github: Github = {
    signedInAs: { id: 583_231, login: "octocat" },
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
  return github;
}

export const githubClient = {
  id: "hecate",
  secret: "known-to-two",
  grants: ["authorization_code"],
};

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

function inMemory(appOrigin: string): AuthorizationCodeModel {
  const codes = new Map<string, AuthorizationCode>();
  const tokens = new Map<string, Token>();
  const withRedirect = (redirectUri?: string): Client => ({
    ...githubClient,
    redirectUris: redirectUri ? [redirectUri] : [],
  });
  return {
    async getClient(id, secret) {
      const isKnown = id === githubClient.id && (secret === null || secret === githubClient.secret);
      const paths = ["github", "github-link"].map((each) => `/api/auth/callback/${each}`);
      const redirectUris = paths.map((path) => appOrigin + path);
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
