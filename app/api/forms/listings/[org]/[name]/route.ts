import { editOf } from "@hecate/protocol/listing-draft";
import { isName } from "@hecate/protocol/name";
import type { ProblemView } from "@hecate/protocol/wire/service";
import { clientAddressHeader } from "#lib/http/client-address";
import { readForm } from "#lib/http/form-body";
import { policies, startMeter } from "#lib/http/rate-meter";
import { getEditableListing } from "#lib/listings/get-editable-listing";
import {
  addressIn,
  isLanguage,
  languages,
} from "../../../../../../components/language/addresses.mjs";
import { PATCH } from "../../../../v1/listings/[org]/[name]/route";

/** A readme of the largest size, each byte of it as three. */
const formBytes = 1024 * 1024;
const carried = ["cookie", "origin", "sec-fetch-site", clientAddressHeader];

/**
 * The editor's form as a browser without scripts sends it: handed on as the edit that it stands for, so
 * that one route decides, and answered with where to go, in the language `?in=` of its page.
 */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ org: string; name: string }> },
): Promise<Response> {
  const { org, name } = await params;
  const page = `/listings/${encodeURIComponent(org)}/${encodeURIComponent(name)}`;
  const word = new URL(request.url).searchParams.get("in") ?? "";
  const language = isLanguage(word) ? word : languages[0];
  const seeOther = (path: string) => redirectTo(addressIn(language, path));
  if (!isName(org) || !isName(name)) return seeOther(page);
  const address = request.headers.get(clientAddressHeader) ?? "local";
  const counted = startMeter(new Date()).take(policies.write, address);
  if (!counted.ok) return seeOther(`${page}/edit?refused=${counted.refusal.code}`);
  const form = await readForm(request, formBytes);
  if (!form.ok) return seeOther(`${page}/edit?refused=${form.refusal.code}`);
  const listing = await getEditableListing(org, name, new Date());
  if (listing === null) return seeOther(page);
  const field = (of: string) => (form.value.get(of) ?? "").replace(/\r\n?/g, "\n");
  const shown = form.value.getAll("screenshots");
  const played = form.value.getAll("recordings");
  const draft = {
    description: field("description"),
    tags: field("tags"),
    homepage: field("homepage"),
    readme: field("readme"),
    pictures: shown.map((cid) => ({ cid, url: "", width: 0, height: 0 })),
    recordings: played.map((cid) => ({ cid, title: null, seconds: 0, bytes: 0 })),
  };
  const edit = { ...editOf(listing, draft), edition: field("edition") };
  const answer = await PATCH(asEdit(request, `/api/v1${page}`, edit), { params });
  if (answer.ok) return seeOther(page);
  const { code, errors = [] }: ProblemView = await answer.json();
  const fields = new Set(errors.flatMap(({ pointer }) => pointer.split("/")[1] ?? []));
  const named = [...fields].map((name) => `&field=${encodeURIComponent(name)}`).join("");
  if (code !== "not-signed-in") return seeOther(`${page}/edit?refused=${code}${named}`);
  return seeOther(
    `/sign-in?callbackUrl=${encodeURIComponent(addressIn(language, `${page}/edit`))}`,
  );
}

function asEdit(request: Request, path: string, edit: unknown): Request {
  const headers = new Headers({ "content-type": "application/json" });
  for (const name of carried) {
    const value = request.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  const body = JSON.stringify(edit);
  return new Request(new URL(path, request.url), { method: "PATCH", headers, body });
}

function redirectTo(location: string): Response {
  return new Response(null, {
    status: 303,
    headers: { Location: location, "Cache-Control": "no-store" },
  });
}
