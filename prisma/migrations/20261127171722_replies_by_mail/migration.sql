-- CreateTable
CREATE TABLE "reply_address" (
    "token_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "post_id" UUID NOT NULL,
    "is_anonymous" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reply_address_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "received_mail" (
    "hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "post_id" UUID NOT NULL,
    "outcome" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "received_mail_pkey" PRIMARY KEY ("hash")
);

-- CreateIndex
CREATE INDEX "reply_address_user_id_idx" ON "reply_address"("user_id");

-- CreateIndex
CREATE INDEX "reply_address_post_id_idx" ON "reply_address"("post_id");

-- CreateIndex
CREATE INDEX "reply_address_at_idx" ON "reply_address"("at");

-- CreateIndex
CREATE INDEX "received_mail_user_id_idx" ON "received_mail"("user_id");

-- CreateIndex
CREATE INDEX "received_mail_at_idx" ON "received_mail"("at");

-- AddForeignKey
ALTER TABLE "reply_address" ADD CONSTRAINT "reply_address_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reply_address" ADD CONSTRAINT "reply_address_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "received_mail" ADD CONSTRAINT "received_mail_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
