-- DropIndex
DROP INDEX "Installer_countsFrom_idx";

-- DropIndex
DROP INDEX "Rating_countsFrom_idx";

-- CreateIndex
CREATE INDEX "Installer_countedIn_countsFrom_idx" ON "Installer"("countedIn", "countsFrom");

-- CreateIndex
CREATE INDEX "Rating_countedIn_countsFrom_idx" ON "Rating"("countedIn", "countsFrom");
