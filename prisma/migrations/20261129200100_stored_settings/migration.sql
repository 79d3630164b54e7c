-- Settings that admins store in the browser, in place of environment variables.
CREATE TABLE "StoredSetting" (
    "name" TEXT NOT NULL,
    "value" TEXT,
    "sealed" BYTEA,
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StoredSetting_pkey" PRIMARY KEY ("name"),
    CONSTRAINT "StoredSetting_one_value" CHECK (("value" IS NULL) <> ("sealed" IS NULL))
);
