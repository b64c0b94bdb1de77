-- AlterTable
ALTER TABLE "Version" ADD COLUMN     "notes" TEXT;

-- CreateTable
CREATE TABLE "Dependency" (
    "versionId" UUID NOT NULL,
    "mri" TEXT NOT NULL,
    "range" TEXT,

    CONSTRAINT "Dependency_pkey" PRIMARY KEY ("versionId","mri")
);

-- CreateIndex
CREATE INDEX "Dependency_mri_versionId_idx" ON "Dependency"("mri", "versionId");

-- AddForeignKey
ALTER TABLE "Dependency" ADD CONSTRAINT "Dependency_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand, all that follows. No write can forget what a version requires, not even one of an older server.
CREATE FUNCTION dependencies_of(manifest JSONB) RETURNS TABLE (mri TEXT, range TEXT)
LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE jsonb_typeof(d) WHEN 'string' THEN d #>> '{}' ELSE d ->> 'mri' END, d ->> 'version'
    FROM jsonb_array_elements(coalesce(manifest -> 'depends_on', '[]')) AS d
$$;

CREATE FUNCTION record_dependencies() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "Dependency" SELECT NEW.id, d.* FROM dependencies_of(NEW.manifest) d;
    RETURN NULL;
END $$;

CREATE TRIGGER version_requires AFTER INSERT ON "Version"
    FOR EACH ROW EXECUTE FUNCTION record_dependencies();

INSERT INTO "Dependency" SELECT v.id, d.* FROM "Version" v, dependencies_of(v.manifest) d;
