-- AlterTable
ALTER TABLE "Ruling" ADD COLUMN     "authorityIds" UUID[] DEFAULT ARRAY[]::UUID[];

-- Rulings by whom only an administrator's delegation made a moderator rest on that administrator's word.
UPDATE "Ruling" r SET "authorityIds" = coalesce((
  SELECT array_agg(DISTINCT k."personId")
  FROM "RoleGrant" g JOIN "Identity" k ON k.kind = 'key' AND k.subject = g."grantedBy"
  WHERE g."personId" IN (r."moderatorId", r."secondedById") AND g."tokenCid" IS NOT NULL
    AND NOT EXISTS (
      SELECT FROM "RoleGrant" o
      WHERE o."personId" = g."personId" AND o."tokenCid" IS NULL AND o.role IN ('moderator', 'admin'))
), '{}');
