import { limits } from "@hecate/protocol/limits";
import { publisherMri } from "@hecate/protocol/mri";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "#lib/db/client";
import { emptyQueues, waitingJobs } from "#lib/jobs/testing/waiting-jobs";
import type { ListedVersion } from "#lib/listings/yank-version";
import { mailToken } from "#lib/notices/channel-token";
import { aListing } from "#lib/testing/listings";
import { report } from "#lib/testing/moderation";
import { aPerson, aSession, type TestPerson } from "#lib/testing/people";
import { aPublisher } from "#lib/testing/publishers";
import { ask, refusalOf } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { POST as confirm } from "../../channels/[id]/confirm/route";
import { POST as leave } from "../../channels/[id]/leave/route";
import { GET as feed } from "../../notice-feeds/[id]/[token]/route";
import { DELETE as removeOfPublisher } from "../../publishers/[org]/channels/[id]/route";
import { PUT as putOfPublisher } from "../../publishers/[org]/channels/route";
import { DELETE } from "./[id]/route";
import { GET, PUT } from "./route";

provideWorld();

const path = "/api/v1/me/channels";
// An address, so that no test asks a resolver.
const webhook = { kind: "webhook", address: "https://1.1.1.1/hook" };
const mail = { kind: "mail", address: "owl@home.example" };

let person: TestPerson;
let headers: Record<string, string>;
beforeEach(async () => {
  await emptyQueues();
  vi.stubEnv("HECATE_SMTP_URL", "smtp://127.0.0.1:1");
  vi.stubEnv("HECATE_MAIL_FROM", "hecate@hecate.example");
  person = await aPerson();
  headers = await aSession(person);
});

function put(json: object) {
  return ask(PUT, "PUT", path, { headers, json });
}

async function remove(id: string, as = headers) {
  return ask(DELETE, "DELETE", `${path}/${id}`, { params: { id }, headers: as });
}

describe("my channels", () => {
  test("are a webhook, whose secret is told once", async () => {
    const made = await put(webhook);
    expect(made.status).toBe(201);
    const { id, secret } = await made.json();
    expect(secret).toMatch(/^[\w-]{43}$/);
    const again = await put(webhook);
    expect(again.status).toBe(200);
    expect(await again.json()).toMatchObject({ id, secret: null });
    const listed = await (await ask(GET, "GET", path, { headers })).json();
    expect(listed.items).toMatchObject([{ id, ...webhook, failures: 0 }]);
    expect(JSON.stringify(listed)).not.toContain(secret);
  });

  test("are removed by their owner alone", async () => {
    const { id } = await (await put(webhook)).json();
    const stranger = await remove(id, await aSession(await aPerson()));
    expect(await refusalOf(stranger)).toMatchObject({ status: 404, code: "not-found" });
    expect(await (await remove(id)).json()).toEqual({ items: [] });
  });

  test.each([
    "https://127.0.0.1/hook",
    "https://10.0.0.1/",
    "https://169.254.169.254/latest/meta-data",
    "https://[::1]/",
    "https://[::ffff:10.0.0.1]/",
    "https://0x7f000001/",
  ])("are never inside, as %s is", async (address) => {
    const refused = await refusalOf(await put({ kind: "webhook", address }));
    expect(refused).toMatchObject({ status: 409, code: "channel-address-refused" });
  });

  test.each([
    { kind: "webhook", address: "http://1.1.1.1/hook" },
    { kind: "mail", address: "owl@home.example\r\nBcc: all@home.example" },
    { kind: "fax", address: "1" },
    { kind: "feed", address: "https://1.1.1.1/" },
    {},
  ])("are not %j", async (json) => {
    const refused = await refusalOf(await put(json));
    expect(refused).toMatchObject({ status: 400, code: "malformed-request" });
  });

  test("are so many and no more, also when they come at once", async () => {
    const answers = await Promise.all(
      Array.from({ length: limits.channelsPerOwner + 2 }, (_, index) =>
        put({ kind: "webhook", address: `https://1.1.1.1/${index}` }),
      ),
    );
    const refused = answers.filter(({ status }) => status !== 201);
    expect(refused).toHaveLength(2);
    for (const answer of refused) {
      expect(await refusalOf(answer)).toMatchObject({ status: 409, code: "too-many-channels" });
    }
  });

  test("need somebody who is signed in on our own page", async () => {
    const nobody = await ask(PUT, "PUT", path, { json: webhook });
    expect(await refusalOf(nobody)).toMatchObject({ status: 401, code: "not-signed-in" });
    const foreign = { ...headers, origin: "https://evil.example" };
    const other = await ask(PUT, "PUT", path, { json: webhook, headers: foreign });
    expect(await refusalOf(other)).toMatchObject({ status: 403, code: "cross-site-request" });
  });
});

describe("a mail address", () => {
  test("is asked by a mail, agrees and leaves by the tokens in it", async () => {
    const { id, confirmedAt } = await (await put(mail)).json();
    expect(confirmedAt).toBeNull();
    expect(await waitingJobs()).toEqual([{ name: "confirm_mail", data: { channel: id } }]);
    const { secret } = await db().webhook.findUniqueOrThrow({ where: { id } });
    const confirmPath = `/api/v1/channels/${id}/confirm`;
    const wrong = { params: { id }, json: { token: mailToken(secret, "leave") } };
    const refused = await refusalOf(await ask(confirm, "POST", confirmPath, wrong));
    expect(refused).toMatchObject({ status: 404, code: "not-found" });
    const right = { params: { id }, json: { token: mailToken(secret, "confirm") } };
    expect(await (await ask(confirm, "POST", confirmPath, right)).json()).toEqual({
      address: mail.address,
    });
    // As mail programs do it (RFC 8058): a form, no cookie, from nowhere.
    const leavePath = `/api/v1/channels/${id}/leave?token=${mailToken(secret, "leave")}`;
    const form = { "content-type": "application/x-www-form-urlencoded" };
    const bytes = Buffer.from("List-Unsubscribe=One-Click");
    const left = await ask(leave, "POST", leavePath, { params: { id }, bytes, headers: form });
    expect(left.status).toBe(200);
    expect(await db().webhook.count()).toBe(0);
  });

  test("is asked three times an hour at most, whoever wants it", async () => {
    for (let asked = 0; asked < 3; asked++) {
      const others = await aSession(await aPerson());
      const sent = { headers: others, json: mail };
      expect((await ask(PUT, "PUT", path, sent)).status).toBe(201);
    }
    const refused = await refusalOf(await put({ ...mail, address: "OWL@home.example" }));
    expect(refused).toMatchObject({ status: 429, code: "too-many-requests" });
  });

  test("is refused where the service sends no mail", async () => {
    vi.stubEnv("HECATE_SMTP_URL", "");
    expect(await refusalOf(await put(mail))).toMatchObject({
      status: 409,
      code: "mail-unavailable",
    });
  });
});

describe("a feed", () => {
  async function read(address: string, query = "") {
    const [id = "", token = ""] = new URL(address).pathname.split("/").slice(-2);
    return ask(feed, "GET", `${new URL(address).pathname}${query}`, { params: { id, token } });
  }

  test("opens to who has its address, as Atom and as JSON", async () => {
    const { feed: address } = await (await put({ kind: "feed" })).json();
    const acme = await aPublisher();
    await aListing(acme);
    const about = { org: acme.org, name: "loan-tui", version: "1.0.0" } as ListedVersion;
    await report(about, person, new Date());
    const atom = await read(address);
    expect(atom.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
    expect(atom.headers.get("cache-control")).toBe("private, no-store");
    expect(await atom.text()).toContain("<title>Your report on acme-corp/loan-tui 1.0.0 is here");
    const json = await (await read(address, "?format=json")).json();
    expect(json.items).toMatchObject([{ content_text: expect.stringContaining("malware") }]);
    const wrong = await read(`${address.slice(0, -2)}xx`);
    expect(await refusalOf(wrong)).toMatchObject({ status: 404, code: "not-found" });
  });

  test("is closed once it is removed", async () => {
    const { id, feed: address } = await (await put({ kind: "feed" })).json();
    await remove(id);
    expect(await refusalOf(await read(address))).toMatchObject({ status: 404 });
  });
});

describe("a publisher's channels", () => {
  const publisherPath = "/api/v1/publishers/acme-corp/channels";
  const params = { org: "acme-corp" };

  test("are made and removed by who manages it, not by who only publishes", async () => {
    const acme = await aPublisher();
    const resource = publisherMri("acme-corp");
    const as = {
      signer: acme.root,
      capability: { with: resource, can: "publisher/manage" },
    } as const;
    const made = await ask(putOfPublisher, "PUT", publisherPath, { params, as, json: webhook });
    expect(made.status).toBe(201);
    const { id } = await made.json();
    const publishing = { ...as, capability: { with: resource, can: "publish/tui" } } as const;
    const refused = await ask(putOfPublisher, "PUT", publisherPath, {
      params,
      as: publishing,
      json: webhook,
    });
    expect(await refusalOf(refused)).toMatchObject({ status: 403, code: "missing-capability" });
    const one = { params: { ...params, id }, as };
    const left = await ask(removeOfPublisher, "DELETE", `${publisherPath}/${id}`, one);
    expect(await left.json()).toEqual({ items: [] });
  });
});
