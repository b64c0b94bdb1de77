import { ok } from "@hecate/protocol/result";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "#lib/db/client";
import { env } from "#lib/env";
import { type Queue, startQueue } from "#lib/jobs/queue";
import { emptyQueues, skipTheWait, waitingJobs } from "#lib/jobs/testing/waiting-jobs";
import type { ListedVersion } from "#lib/listings/yank-version";
import { sendMail } from "#lib/net/send-mail";
import { confirmChannel, leaveChannel } from "#lib/notices/answer-mail";
import { putChannel } from "#lib/notices/put-channel";
import { type Mail, type MailServer, startMailServer } from "#lib/notices/testing/mail-server";
import { provideDataDirectory } from "#lib/testing/data-directory";
import { aListing } from "#lib/testing/listings";
import { report } from "#lib/testing/moderation";
import { aPerson, type TestPerson } from "#lib/testing/people";
import { aPublisher, expectOk } from "#lib/testing/publishers";
import { carryNotices } from "../../server/notices";

provideDataDirectory();

const patience = { timeout: 120_000 };

let now: Date;
let person: TestPerson;
let server: MailServer;
let queue: Queue;
beforeEach(async () => {
  await emptyQueues();
  now = new Date();
  person = await aPerson({ joinedAt: now });
  await startServer();
  vi.stubEnv("HECATE_MAIL_FROM", "hecate@hecate.example");
  queue = await startQueue(env().databaseUrl ?? "");
  carryNotices(queue);
});
afterEach(async () => {
  await queue.stop();
  await server.kill();
  vi.unstubAllEnvs();
});

/** Each at an address of its own: that of one before it may be somebody else's by now. */
async function startServer(): Promise<void> {
  server = await startMailServer();
  vi.stubEnv("HECATE_SMTP_URL", `smtp://127.0.0.1:${server.port}`);
}

async function ask(address = "owl@home.example"): Promise<string> {
  const acting = { owner: { personId: person.personId }, spend: async () => ok(true as const) };
  return expectOk(await putChannel(acting, { kind: "mail", address }, now)).channel.id;
}

async function nextMail(count = 1): Promise<Mail> {
  await vi.waitFor(async () => {
    await skipTheWait();
    expect(server.mails).toHaveLength(count);
    expect(await waitingJobs()).toEqual([]);
  }, patience);
  return server.mails[count - 1] as Mail;
}

function tokenIn(text: string, purpose: "confirm" | "leave"): string {
  return new RegExp(`${purpose}=([\\w-]+)`).exec(text)?.[1] ?? "";
}

async function agree(): Promise<string> {
  const id = await ask();
  const { text } = await nextMail();
  expectOk(await confirmChannel({ id, token: tokenIn(text, "confirm") }, now));
  return id;
}

async function aNotice(): Promise<void> {
  const acme = await aPublisher();
  await aListing(acme);
  await db().$executeRaw`DELETE FROM queue.job WHERE name LIKE 'scan%'`;
  await report(
    { org: acme.org, name: "loan-tui", version: "1.0.0" } as ListedVersion,
    person,
    new Date(),
  );
}

describe("a mail address", () => {
  test("is asked first, and gets nothing before it agrees", async () => {
    await ask();
    const { to, subject } = await nextMail();
    expect(to).toEqual(["owl@home.example"]);
    expect(subject).toBe("Notices from hecate.social to this address?");
    await aNotice();
    expect(await waitingJobs()).toEqual([]);
    expect(server.mails).toHaveLength(1);
  });

  test("agrees only by what was mailed to it", async () => {
    const id = await ask();
    const { text } = await nextMail();
    for (const token of ["", "x", tokenIn(text, "leave")]) {
      const refused = await confirmChannel({ id, token }, now);
      expect(refused).toMatchObject({ refusal: { code: "not-found" } });
    }
    expect(await db().webhook.findFirst()).toMatchObject({ confirmedAt: null });
  });

  test("that agreed gets the notice, and leaves by one click", async () => {
    const id = await agree();
    await aNotice();
    const { subject, text, headers } = await nextMail(2);
    expect(subject).toBe("Your report on acme-corp/loan-tui 1.0.0 is here");
    expect(text).toContain("You reported version 1.0.0 for malware.");
    expect(headers.get("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
    const link = /^<([^>]+)>$/.exec(headers.get("list-unsubscribe") ?? "")?.[1] ?? "";
    expect(link).toContain(`/api/v1/channels/${id}/leave?token=`);
    const token = new URL(link).searchParams.get("token") ?? "";
    expectOk(await leaveChannel({ id, token }));
    expect(await db().webhook.count()).toBe(0);
    expect(await leaveChannel({ id, token })).toMatchObject({ refusal: { code: "not-found" } });
  });

  test("that the server refuses is asked no more, and told nothing", async () => {
    await ask("nobody@home.example");
    await vi.waitFor(async () => expect(await waitingJobs()).toEqual([]), patience);
    expect(server.mails).toEqual([]);
  });
});

test("a mail waits for a server that was killed, and comes once it is back", async () => {
  await agree();
  await server.kill();
  await aNotice();
  await vi.waitFor(async () => {
    const failed = await db().$queryRaw<unknown[]>`
      SELECT 1 FROM queue.job WHERE name = 'deliver_notice' AND state = 'retry'`;
    expect(failed).toHaveLength(1);
  }, patience);
  // What the server does is not the address's fault.
  expect(await db().webhook.findFirst()).toMatchObject({ failures: 0, pausedUntil: null });
  await startServer();
  const { text } = await nextMail();
  expect(text).toContain("You reported version 1.0.0");
});

test("a header of more than one line is never sent", async () => {
  const from = { smtpUrl: `smtp://127.0.0.1:${server.port}`, from: "hecate@hecate.example" };
  const mail = { to: "owl@home.example", subject: "Hello", text: "Hello", messageId: "<a@b>" };
  for (const forged of [
    { subject: "Hello\r\nBcc: all@home.example" },
    { to: "owl@home.example\nBcc: all@home.example" },
    { unsubscribe: "https://a.example>\r\nBcc: all@home.example" },
  ]) {
    await expect(sendMail(from, { ...mail, ...forged })).rejects.toThrow("not one line");
  }
  expect(server.mails).toEqual([]);
});
