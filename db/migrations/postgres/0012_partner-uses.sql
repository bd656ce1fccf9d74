CREATE TABLE "audit_scopes" (
	"partner_id" text COLLATE "C" NOT NULL,
	"sequence" bigint NOT NULL,
	CONSTRAINT "audit_scopes_partner_id_sequence_pk" PRIMARY KEY("partner_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "partner_uses" (
	"partner_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"tenants" integer NOT NULL,
	"directory_numbers" bigint NOT NULL,
	"access_numbers" bigint NOT NULL,
	"licences" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "target_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "mapping" text COLLATE "C";