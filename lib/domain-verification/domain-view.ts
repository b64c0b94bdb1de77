import type { Did } from "@hecate/protocol/did";
import type { Domain } from "@hecate/protocol/domain-name";
import { printRecord, recordName } from "@hecate/protocol/domain-proof";
import type { Mri } from "@hecate/protocol/mri";
import { type DomainView, domainView } from "@hecate/protocol/wire/domain";
import { lapseOf } from "#lib/domain-verification/domain";
import { env } from "#lib/env";
import type { DomainRow } from "./store";

export function domainViewOf(row: DomainRow): DomainView {
  const { state, atRiskSince, publisher } = row;
  const lapsesAt =
    state === "at-risk" && atRiskSince ? lapseOf(atRiskSince, env().domainGraceSeconds) : null;
  return domainView.parse({
    domain: row.domain,
    state,
    record: {
      name: recordName(row.domain as Domain),
      values: publisher.rootKeys.map(({ did }) =>
        printRecord({ did: did as Did, mri: publisher.mri as Mri }),
      ),
    },
    addedAt: row.addedAt.toISOString(),
    verifiedAt: row.verifiedAt?.toISOString() ?? null,
    atRiskSince: atRiskSince?.toISOString() ?? null,
    lapsesAt: lapsesAt?.toISOString() ?? null,
    checkedAt: row.checkedAt?.toISOString() ?? null,
    answers: row.answers,
  });
}
