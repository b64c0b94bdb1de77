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

/** The day alone: by the moment, the handle could be found in the public log. */
export function profileView({ handle, joinedAt, establishedAt }: Account, now: Date): ProfileView {
  const established = establishedAt !== null && establishedAt <= now;
  const day = `${joinedAt.toISOString().slice(0, 10)}T00:00:00.000Z`;
  return { handle, joinedAt: day, established };
}
