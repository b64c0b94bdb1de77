-- What Prisma's schema cannot say is written by hand and marked so. CREATE EXTENSION needs a
-- superuser or a trusted extension: pg_trgm is trusted since PostgreSQL 13.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- By hand: array_to_string is only STABLE (it may call any type's output function); for text it is
-- as immutable as a generated column needs.
CREATE FUNCTION joined(words TEXT[]) RETURNS TEXT
    LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
    RETURN array_to_string(words, ' ');

-- CreateTable
CREATE TABLE "Publisher" (
    "id" UUID NOT NULL,
    "org" TEXT NOT NULL,
    "foldedName" TEXT NOT NULL,
    "mri" TEXT NOT NULL,
    "displayName" TEXT NOT NULL,
    "description" TEXT,
    "homepage" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Publisher_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RootKey" (
    "publisherId" UUID NOT NULL,
    "did" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "RootKey_pkey" PRIMARY KEY ("publisherId","did")
);

-- CreateTable
CREATE TABLE "Revocation" (
    "tokenCid" TEXT NOT NULL,
    "issuerDid" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Revocation_pkey" PRIMARY KEY ("tokenCid")
);

-- CreateTable
CREATE TABLE "InvocationNonce" (
    "id" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "InvocationNonce_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Listing" (
    "id" UUID NOT NULL,
    "publisherId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "foldedName" TEXT NOT NULL,
    "mri" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "tags" TEXT[] NOT NULL,
    "readme" TEXT NOT NULL,
    "homepage" TEXT,
    "license" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "newestVersionId" UUID,
    -- By hand: generated.
    "searchVector" tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('english', "name"), 'A') ||
        setweight(to_tsvector('english', joined("tags")), 'B') ||
        setweight(to_tsvector('english', "description"), 'C')
    ) STORED,
    "searchText" TEXT GENERATED ALWAYS AS (
        "name" || ' ' || joined("tags") || ' ' || "description"
    ) STORED,

    CONSTRAINT "Listing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Version" (
    "id" UUID NOT NULL,
    "listingId" UUID NOT NULL,
    "version" TEXT NOT NULL,
    "manifestCid" TEXT NOT NULL,
    "manifest" JSONB NOT NULL,
    "signature" TEXT NOT NULL,
    "signerDid" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "yankedAt" TIMESTAMPTZ(3),
    "yankReason" TEXT,

    CONSTRAINT "Version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Artifact" (
    "versionId" UUID NOT NULL,
    "platform" TEXT NOT NULL,
    "cid" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "Artifact_pkey" PRIMARY KEY ("versionId","platform")
);

-- CreateTable
CREATE TABLE "Screenshot" (
    "listingId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "cid" TEXT NOT NULL,
    "mediaCid" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" INTEGER NOT NULL,

    CONSTRAINT "Screenshot_pkey" PRIMARY KEY ("listingId","position")
);

-- CreateTable
CREATE TABLE "Content" (
    "cid" TEXT NOT NULL,
    "publisherId" UUID NOT NULL,
    "size" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,
    "storedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Content_pkey" PRIMARY KEY ("cid")
);

-- CreateTable
CREATE TABLE "Block" (
    "contentCid" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "cid" TEXT NOT NULL,
    "offset" BIGINT,
    "length" INTEGER NOT NULL,
    "node" BYTEA,

    CONSTRAINT "Block_pkey" PRIMARY KEY ("contentCid","position")
);

-- CreateTable
CREATE TABLE "LedgerEvent" (
    "seq" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LedgerEvent_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "LedgerHead" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "seq" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "LedgerHead_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Publisher_org_key" ON "Publisher"("org");

-- CreateIndex
CREATE INDEX "Publisher_foldedName_idx" ON "Publisher"("foldedName");

-- CreateIndex
CREATE UNIQUE INDEX "Publisher_mri_key" ON "Publisher"("mri");

-- CreateIndex
CREATE INDEX "Publisher_createdAt_id_idx" ON "Publisher"("createdAt", "id");

-- CreateIndex
CREATE INDEX "RootKey_did_idx" ON "RootKey"("did");

-- CreateIndex
CREATE INDEX "Revocation_recordedAt_tokenCid_idx" ON "Revocation"("recordedAt", "tokenCid");

-- CreateIndex
CREATE INDEX "InvocationNonce_expiresAt_idx" ON "InvocationNonce"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "Listing_mri_key" ON "Listing"("mri");

-- CreateIndex
CREATE UNIQUE INDEX "Listing_newestVersionId_key" ON "Listing"("newestVersionId");

-- CreateIndex
CREATE INDEX "Listing_updatedAt_id_idx" ON "Listing"("updatedAt", "id");

-- CreateIndex
CREATE INDEX "Listing_createdAt_id_idx" ON "Listing"("createdAt", "id");

-- CreateIndex
CREATE INDEX "Listing_name_id_idx" ON "Listing"("name", "id");

-- CreateIndex
CREATE INDEX "Listing_publisherId_updatedAt_id_idx" ON "Listing"("publisherId", "updatedAt", "id");

-- CreateIndex
CREATE INDEX "Listing_tags_idx" ON "Listing" USING GIN ("tags");

-- CreateIndex
CREATE INDEX "Listing_searchVector_idx" ON "Listing" USING GIN ("searchVector");

-- CreateIndex
CREATE INDEX "Listing_searchText_trgm_idx" ON "Listing" USING GIN ("searchText" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "Listing_publisherId_name_key" ON "Listing"("publisherId", "name");

-- CreateIndex
CREATE INDEX "Listing_foldedName_name_idx" ON "Listing"("foldedName", "name");

-- CreateIndex
CREATE INDEX "Version_listingId_publishedAt_id_idx" ON "Version"("listingId", "publishedAt", "id");

-- CreateIndex
CREATE INDEX "Version_manifestCid_idx" ON "Version"("manifestCid");

-- CreateIndex
CREATE UNIQUE INDEX "Version_listingId_version_key" ON "Version"("listingId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Version_listingId_manifestCid_key" ON "Version"("listingId", "manifestCid");

-- CreateIndex
CREATE INDEX "Artifact_cid_idx" ON "Artifact"("cid");

-- CreateIndex
CREATE INDEX "Artifact_platform_versionId_idx" ON "Artifact"("platform", "versionId");

-- CreateIndex
CREATE INDEX "Screenshot_mediaCid_idx" ON "Screenshot"("mediaCid");

-- CreateIndex
CREATE INDEX "Content_publisherId_storedAt_cid_idx" ON "Content"("publisherId", "storedAt", "cid");

-- CreateIndex
CREATE INDEX "Block_cid_idx" ON "Block"("cid");

-- CreateIndex
CREATE INDEX "LedgerEvent_subject_seq_idx" ON "LedgerEvent"("subject", "seq");

-- CreateIndex
CREATE INDEX "LedgerEvent_kind_seq_idx" ON "LedgerEvent"("kind", "seq");

-- AddForeignKey
ALTER TABLE "RootKey" ADD CONSTRAINT "RootKey_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "Publisher"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Listing" ADD CONSTRAINT "Listing_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "Publisher"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Listing" ADD CONSTRAINT "Listing_newestVersionId_fkey" FOREIGN KEY ("newestVersionId") REFERENCES "Version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Version" ADD CONSTRAINT "Version_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Artifact" ADD CONSTRAINT "Artifact_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Artifact" ADD CONSTRAINT "Artifact_cid_fkey" FOREIGN KEY ("cid") REFERENCES "Content"("cid") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Screenshot" ADD CONSTRAINT "Screenshot_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Screenshot" ADD CONSTRAINT "Screenshot_cid_fkey" FOREIGN KEY ("cid") REFERENCES "Content"("cid") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Content" ADD CONSTRAINT "Content_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "Publisher"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Block" ADD CONSTRAINT "Block_contentCid_fkey" FOREIGN KEY ("contentCid") REFERENCES "Content"("cid") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: the head is one row.
ALTER TABLE "LedgerHead" ADD CONSTRAINT "LedgerHead_one_row" CHECK ("id" = 1);
INSERT INTO "LedgerHead" DEFAULT VALUES;

-- By hand: the ledger is append-only, whoever asks.
CREATE FUNCTION refuse_ledger_change() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the ledger is append-only: % refused', TG_OP;
END
$$;

CREATE TRIGGER "LedgerEvent_append_only"
    BEFORE UPDATE OR DELETE OR TRUNCATE ON "LedgerEvent"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_ledger_change();
