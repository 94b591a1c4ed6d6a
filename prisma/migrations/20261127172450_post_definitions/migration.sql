-- AlterTable
ALTER TABLE "post" ADD COLUMN     "definitions" TEXT[];
