-- AlterTable
ALTER TABLE "response_import" ADD COLUMN     "stored_parts" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "storing_at" TIMESTAMPTZ(3),
ADD COLUMN     "storing_key" UUID;
