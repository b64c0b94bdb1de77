import { publisherMri } from "@hecate/protocol/mri";
import { parseName } from "@hecate/protocol/name";
import { ok } from "@hecate/protocol/result";
import { provePossession } from "@hecate/protocol/ucan/root-key-change";
import { loadIdentity } from "../identity/load-identity";
import type { Outcome, Session } from "../session";

/** Nothing is sent: a root key's holder passes it on with `add` or `rotate`. */
export async function publisherKeysAccept(session: Session, org: string): Promise<Outcome> {
  const name = parseName(org);
  if (!name.ok) return name;
  const signer = await loadIdentity(session);
  if (!signer.ok) return signer;
  const { did } = signer.value;
  const publisher = publisherMri(name.value);
  const possession = await provePossession(signer.value, publisher);
  return ok({
    text: possession,
    json: { did, publisher, possession },
    notes: [
      "Where a root key is:",
      `hecate publisher keys add ${did} --publisher ${org} --accepted ${possession}`,
    ],
  });
}
