import type { Feed } from "#lib/notices/get-feed";
import { noticeText } from "#lib/notices/notice-text";

const title = "Notices from hecate.social";

/** JSON Feed 1.1. `origin` is our own. */
export function printJsonFeed({ notices }: Feed, origin: string): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title,
    home_page_url: `${origin}/account/notices`,
    items: notices.map((notice) => ({
      id: `urn:uuid:${notice.id}`,
      url: linkOf(notice, origin),
      title: notice.title,
      content_text: noticeText(notice, origin),
      date_published: notice.createdAt,
    })),
  });
}

/** Atom (RFC 4287). */
export function printAtomFeed({ id, createdAt, notices }: Feed, origin: string): string {
  const updated = notices[0]?.createdAt ?? createdAt.toISOString();
  const entries = notices.map((notice) =>
    [
      "<entry>",
      `<id>urn:uuid:${notice.id}</id>`,
      `<title>${escaped(notice.title)}</title>`,
      `<updated>${notice.createdAt}</updated>`,
      `<link href="${escaped(linkOf(notice, origin))}"/>`,
      `<content type="text">${escaped(noticeText(notice, origin))}</content>`,
      "</entry>",
    ].join(""),
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<id>urn:uuid:${id}</id><title>${title}</title><updated>${updated}</updated>`,
    "<author><name>hecate.social</name></author>",
    ...entries,
    "</feed>\n",
  ].join("\n");
}

function linkOf({ ruling, about }: Feed["notices"][number], origin: string): string {
  return ruling ? `${origin}/rulings/${ruling}` : `${origin}/listings/${about.org}/${about.name}`;
}

/** Characters that XML 1.0 cannot hold never pass `plainText`; these it must not be given bare. */
function escaped(text: string): string {
  const entities: Record<string, string> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
  };
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
