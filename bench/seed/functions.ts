/** What the seeding computes with; nothing in it is chance, so that each run gives the same rows. */
export const functions = (signature: string) => `
  CREATE FUNCTION seed_signature() RETURNS TEXT LANGUAGE SQL IMMUTABLE PARALLEL SAFE
  RETURN '${signature}';

  CREATE FUNCTION seed_share(i BIGINT, salt TEXT) RETURNS FLOAT8 LANGUAGE SQL IMMUTABLE PARALLEL SAFE
  RETURN (hashtextextended(salt, i) & 2147483647) / 2147483648.0;

  -- A UUID of version 7 (RFC 9562, 5.7): it grows with the time it is of.
  CREATE FUNCTION seed_id(kind TEXT, i BIGINT, at TIMESTAMPTZ) RETURNS UUID LANGUAGE SQL IMMUTABLE
  RETURN (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' ||
    left(md5(kind || i), 3) || '8' || right(md5(kind || i), 15))::uuid;

  -- As foldName in lib/protocol/name.ts.
  CREATE FUNCTION seed_fold(name TEXT) RETURNS TEXT LANGUAGE SQL IMMUTABLE
  RETURN translate(name, 'i1o0-', 'lloo');

  -- A number as letters that are not taken for one another.
  CREATE FUNCTION seed_letters(i BIGINT) RETURNS TEXT LANGUAGE SQL IMMUTABLE
  RETURN translate('n' || to_hex(i), '0123456789', 'ghjkmnpqrs');
`;
