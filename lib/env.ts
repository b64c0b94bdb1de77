import { isIP } from "node:net";
import { resolve } from "node:path";
import { mailAddress } from "@hecate/protocol/wire/notices";
import { z } from "zod";
import { StartupError } from "#lib/startup-error";

/** `192.0.2.1`, `192.0.2.1:53`, `2001:db8::1` or `[2001:db8::1]:53`. */
function isResolver(text: string): boolean {
  const [, bracketed, plain = "", port = "53"] =
    /^(?:\[([^\]]+)\]|([^:]+))(?::(\d{1,5}))?$/.exec(text) ?? [];
  const address = bracketed ?? plain;
  return isIP(text) === 6 || (isIP(address) > 0 && Number(port) > 0 && Number(port) < 65_536);
}

const schema = z.object({
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  HECATE_DATA_DIR: z.string().min(1).default(".data"),
  HECATE_SERVICE_KEY_FILE: z.string().optional(),
  HECATE_PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: "must be an http(s) URL such as https://hecate.example" })
    .regex(/^[^/]*\/\/[^/?#]+\/?$/, "must be an origin, without a path")
    .optional(),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: "must be a postgresql:// URL" })
    .optional(),
  HECATE_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  HECATE_RATE_LIMITS: z.enum(["on", "off"]).default("on"),
  HECATE_DNS_SERVERS: z
    .string()
    .transform((list) => list.split(",").map((server) => server.trim()))
    .pipe(
      z
        .array(z.string().refine(isResolver, "must be addresses such as 192.0.2.1:53"))
        .min(2, "must name two resolvers at least, so that none decides alone")
        .max(9),
    )
    .optional(),
  HECATE_DOMAIN_RECHECK_SECONDS: z.coerce.number().int().min(1).default(86_400),
  HECATE_DOMAIN_GRACE_SECONDS: z.coerce
    .number()
    .int()
    .min(1)
    .default(3 * 86_400),
  HECATE_SOURCE_RECHECK_SECONDS: z.coerce.number().int().min(1).default(86_400),
  HECATE_PROBATION_DAYS: z.coerce.number().int().min(0).max(365).default(7),
  HECATE_AUTH_SECRET: z.string().min(32, "must have 32 characters at least").optional(),
  HECATE_GITHUB_CLIENT_ID: z.string().max(200).optional(),
  HECATE_GITHUB_CLIENT_SECRET: z.string().max(200).optional(),
  HECATE_GITHUB_URL: z
    .url({ protocol: /^https?$/, error: "must be an http(s) URL such as https://github.example" })
    .default("https://github.com"),
  HECATE_CLAMD: z
    .string()
    .regex(/^(\/.+|[^/\s]+:\d{1,5})$/, "must be host:port or the path of a socket")
    .optional(),
  HECATE_CLAMD_MAX_MEGABYTES: z.coerce.number().int().min(1).max(4_000).default(25),
  HECATE_SMTP_URL: z.url({ protocol: /^smtps?$/, error: "must be an smtp(s):// URL" }).optional(),
  HECATE_MAIL_FROM: mailAddress.optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});

const variables = Object.keys(schema.shape);

/** The OAuth app that this service is to GitHub. */
export interface GithubApp {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Of GitHub or of a GitHub Enterprise Server, without a trailing slash. */
  readonly url: string;
}

export interface Env {
  /** TCP port to serve on. */
  readonly port: number;
  /** Absolute path of the folder that holds everything the service writes. */
  readonly dataDir: string;
  /** Absolute path of the service's own key; absent: it is made in the data folder. */
  readonly serviceKeyFile: string | undefined;
  /** The origin the world knows the service by, without a trailing slash. Gives its `did:web`. */
  readonly publicUrl: string;
  /** Absent: the embedded PostgreSQL is used. */
  readonly databaseUrl: string | undefined;
  /** How many proxies before this server write `X-Forwarded-For`; 0 ignores that field. */
  readonly trustedProxies: number;
  /** Off for benchmarks, and behind a gateway that limits by itself. */
  readonly rateLimits: boolean;
  /** Addresses with optional port; absent: the system's resolver beside public ones. */
  readonly dnsServers: readonly string[] | undefined;
  /** How often a verified domain is looked at again. */
  readonly domainRecheckSeconds: number;
  /** How long a domain counts on after its record is gone. */
  readonly domainGraceSeconds: number;
  /** How often the source that a version names is looked for again. */
  readonly sourceRecheckSeconds: number;
  /** How long what a publisher without a verified domain lists is not put forward. */
  readonly probationDays: number;
  /** Signs what next-auth keeps in cookies while somebody signs in; absent: kept in the data folder. */
  readonly authSecret: string | undefined;
  /** Absent: nobody signs in with GitHub. */
  readonly github: GithubApp | undefined;
  /** `host:port` or a socket's path; absent: nothing is scanned for viruses. */
  readonly clamd: string | undefined;
  /** What clamd is set to read of a file; of what is larger it would say that it is clean. */
  readonly clamdMaxBytes: number;
  /** Absent: nobody gets notices by mail. */
  readonly mail: { readonly smtpUrl: string; readonly from: string } | undefined;
  readonly logLevel: z.infer<typeof schema>["LOG_LEVEL"];
}

/** Throws a `StartupError` that names every variable at fault. An empty value counts as unset. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(set);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new StartupError(
      `The environment holds a value that cannot be used. ${faults.join("; ")}.`,
      "Correct or unset it, then start again.",
    );
  }
  const { PORT, HECATE_DATA_DIR, HECATE_PUBLIC_URL, DATABASE_URL, LOG_LEVEL } = parsed.data;
  const { HECATE_TRUSTED_PROXIES, HECATE_RATE_LIMITS, HECATE_SERVICE_KEY_FILE } = parsed.data;
  return {
    port: PORT,
    dataDir: resolve(HECATE_DATA_DIR),
    serviceKeyFile: HECATE_SERVICE_KEY_FILE && resolve(HECATE_SERVICE_KEY_FILE),
    publicUrl: new URL(HECATE_PUBLIC_URL ?? `http://localhost:${PORT}`).origin,
    databaseUrl: DATABASE_URL,
    trustedProxies: HECATE_TRUSTED_PROXIES,
    rateLimits: HECATE_RATE_LIMITS === "on",
    dnsServers: parsed.data.HECATE_DNS_SERVERS,
    domainRecheckSeconds: parsed.data.HECATE_DOMAIN_RECHECK_SECONDS,
    domainGraceSeconds: parsed.data.HECATE_DOMAIN_GRACE_SECONDS,
    sourceRecheckSeconds: parsed.data.HECATE_SOURCE_RECHECK_SECONDS,
    probationDays: parsed.data.HECATE_PROBATION_DAYS,
    authSecret: parsed.data.HECATE_AUTH_SECRET,
    github: githubOf(parsed.data),
    clamd: parsed.data.HECATE_CLAMD,
    clamdMaxBytes: parsed.data.HECATE_CLAMD_MAX_MEGABYTES * 1024 * 1024,
    mail: mailOf(parsed.data),
    logLevel: LOG_LEVEL,
  };
}

function mailOf(set: z.infer<typeof schema>): Env["mail"] {
  const { HECATE_SMTP_URL: smtpUrl, HECATE_MAIL_FROM: from } = set;
  if (smtpUrl === undefined) return undefined;
  if (from !== undefined) return { smtpUrl, from };
  throw new StartupError(
    "HECATE_SMTP_URL is set, HECATE_MAIL_FROM is not.",
    "Set it to the address that mails come from.",
  );
}

function githubOf(set: z.infer<typeof schema>): GithubApp | undefined {
  const { HECATE_GITHUB_CLIENT_ID: clientId, HECATE_GITHUB_CLIENT_SECRET: clientSecret } = set;
  if (clientId === undefined && clientSecret === undefined) return undefined;
  if (clientId === undefined || clientSecret === undefined) {
    throw new StartupError(
      "Of HECATE_GITHUB_CLIENT_ID and HECATE_GITHUB_CLIENT_SECRET only one is set.",
      "Set both to let people sign in with GitHub, or neither.",
    );
  }
  return { clientId, clientSecret, url: set.HECATE_GITHUB_URL.replace(/\/+$/, "") };
}

let read: { readonly source: string; readonly env: Env } | undefined;

/**
 * The process's environment, looked at anew at each call: at boot the server hands the embedded
 * database's address over through it. Parsed only when it changed, as each request asks several times.
 */
export function env(): Env {
  const source = variables.map((name) => process.env[name] ?? "").join("\0");
  if (read?.source !== source) read = { source, env: parseEnv(process.env) };
  return read.env;
}
