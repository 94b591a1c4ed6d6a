import type { Prisma } from "@/prisma/client/client";

/** An open transaction, as one feature hands it to another whose part belongs to the same change. */
export type Transaction = Prisma.TransactionClient;
