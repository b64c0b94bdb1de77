import type { MeView, ProfileView } from "@hecate/protocol/wire/people";

interface Account {
  readonly handle: string;
  readonly joinedAt: Date;
  readonly establishedAt: Date | null;
}

export function meView({ handle, joinedAt, establishedAt }: Account): MeView {
  return {
    handle,
    joinedAt: joinedAt.toISOString(),
    establishedAt: establishedAt?.toISOString() ?? null,
  };
}

export function profileView({ handle, joinedAt, establishedAt }: Account, now: Date): ProfileView {
  const established = establishedAt !== null && establishedAt <= now;
  return { handle, joinedAt: joinedAt.toISOString(), established };
}
