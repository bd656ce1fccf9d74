CREATE TABLE "access_number_blocks" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"length" integer NOT NULL,
	"first" text COLLATE "C" NOT NULL,
	"last" text COLLATE "C" NOT NULL,
	"count" bigint NOT NULL,
	"media" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"state_until" text COLLATE "C",
	"tenant_id" text COLLATE "C",
	"reserved_by_id" text COLLATE "C",
	"reserved_by_name" text COLLATE "C",
	"last_tenant_id" text COLLATE "C",
	"last_tenant_name" text COLLATE "C",
	"note" text COLLATE "C",
	"source" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "access_number_sms_accounts" (
	"block_id" text COLLATE "C" NOT NULL,
	"position" integer NOT NULL,
	"sms_account_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "access_number_sms_accounts_block_id_position_pk" PRIMARY KEY("block_id","position")
);
--> statement-breakpoint
CREATE TABLE "access_number_trunks" (
	"block_id" text COLLATE "C" NOT NULL,
	"position" integer NOT NULL,
	"trunk_id" text COLLATE "C" NOT NULL,
	"prefix" text COLLATE "C" NOT NULL,
	CONSTRAINT "access_number_trunks_block_id_position_pk" PRIMARY KEY("block_id","position")
);
--> statement-breakpoint
CREATE TABLE "api_secrets" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"hint" text COLLATE "C" NOT NULL,
	"secret_hash" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"last_used_at" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "licence_months" (
	"month" text COLLATE "C" NOT NULL,
	"finance_id" text COLLATE "C" NOT NULL,
	"featurelevel" text COLLATE "C" NOT NULL,
	"partner_id" text COLLATE "C" NOT NULL,
	"change" integer NOT NULL,
	"subscriber_seconds" bigint NOT NULL,
	CONSTRAINT "licence_months_month_finance_id_featurelevel_partner_id_pk" PRIMARY KEY("month","finance_id","featurelevel","partner_id")
);
--> statement-breakpoint
CREATE TABLE "number_decades" (
	"space" text COLLATE "C" NOT NULL,
	"length" integer NOT NULL,
	"prefix" text COLLATE "C" NOT NULL,
	"children" text COLLATE "C" NOT NULL,
	"occupied" text COLLATE "C" NOT NULL,
	"free_at_start" text COLLATE "C" NOT NULL,
	"free_at_end" text COLLATE "C" NOT NULL,
	"longest_free" text COLLATE "C" NOT NULL,
	"longest_free_first" text COLLATE "C" NOT NULL,
	CONSTRAINT "number_decades_space_length_prefix_pk" PRIMARY KEY("space","length","prefix")
);
--> statement-breakpoint
CREATE TABLE "number_holds" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"space" text COLLATE "C" NOT NULL,
	"length" integer NOT NULL,
	"first" text COLLATE "C" NOT NULL,
	"last" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"person_name" text COLLATE "C" NOT NULL,
	"note" text COLLATE "C",
	"created_at" text COLLATE "C" NOT NULL,
	"until" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "number_ownerships" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"space" text COLLATE "C" NOT NULL,
	"length" integer NOT NULL,
	"shared" text COLLATE "C" NOT NULL,
	"first" text COLLATE "C" NOT NULL,
	"last" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"tenant_id" text COLLATE "C" NOT NULL,
	"tenant_name" text COLLATE "C" NOT NULL,
	"from_at" text COLLATE "C" NOT NULL,
	"until_at" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "number_sheet_rows" (
	"sheet_id" text COLLATE "C" NOT NULL,
	"row" integer NOT NULL,
	"cells" text NOT NULL,
	"verdict" text COLLATE "C" NOT NULL,
	"planned" text,
	"issues" text NOT NULL,
	CONSTRAINT "number_sheet_rows_sheet_id_row_pk" PRIMARY KEY("sheet_id","row")
);
--> statement-breakpoint
CREATE TABLE "number_sheets" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"title" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"options" text NOT NULL,
	"columns" text NOT NULL,
	"counts" text NOT NULL,
	"rows_read" integer NOT NULL,
	"rows_judged" integer NOT NULL,
	"digest" text COLLATE "C",
	"failure" text COLLATE "C",
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "refresh_tokens" (
	"token_hash" text COLLATE "C" PRIMARY KEY NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"session_id" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"expires_at" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sms_accounts" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"name_key" text COLLATE "C" NOT NULL,
	"carrier" text COLLATE "C",
	"host" text COLLATE "C" NOT NULL,
	"port" integer NOT NULL,
	"max_rate" integer,
	"system_id" text COLLATE "C",
	"password" text COLLATE "C",
	"smpp_type" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "trunks" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"name_key" text COLLATE "C" NOT NULL,
	"domain" text COLLATE "C" NOT NULL,
	"carrier" text COLLATE "C",
	"registration_number" text COLLATE "C",
	"registration_user" text COLLATE "C",
	"registration_password" text COLLATE "C",
	"prefixes" text NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "kind" text COLLATE "C" DEFAULT 'console' NOT NULL;--> statement-breakpoint
ALTER TABLE "access_number_blocks" ADD CONSTRAINT "access_number_blocks_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_number_sms_accounts" ADD CONSTRAINT "access_number_sms_accounts_block_id_access_number_blocks_id_fk" FOREIGN KEY ("block_id") REFERENCES "public"."access_number_blocks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_number_sms_accounts" ADD CONSTRAINT "access_number_sms_accounts_sms_account_id_sms_accounts_id_fk" FOREIGN KEY ("sms_account_id") REFERENCES "public"."sms_accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_number_trunks" ADD CONSTRAINT "access_number_trunks_block_id_access_number_blocks_id_fk" FOREIGN KEY ("block_id") REFERENCES "public"."access_number_blocks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_number_trunks" ADD CONSTRAINT "access_number_trunks_trunk_id_trunks_id_fk" FOREIGN KEY ("trunk_id") REFERENCES "public"."trunks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_secrets" ADD CONSTRAINT "api_secrets_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "number_sheet_rows" ADD CONSTRAINT "number_sheet_rows_sheet_id_number_sheets_id_fk" FOREIGN KEY ("sheet_id") REFERENCES "public"."number_sheets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refresh_tokens" ADD CONSTRAINT "refresh_tokens_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refresh_tokens" ADD CONSTRAINT "refresh_tokens_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "access_number_blocks_first" ON "access_number_blocks" USING btree ("length","first");--> statement-breakpoint
CREATE INDEX "access_number_blocks_by_tenant" ON "access_number_blocks" USING btree ("tenant_id","length","first");--> statement-breakpoint
CREATE INDEX "access_number_blocks_by_last_tenant" ON "access_number_blocks" USING btree ("last_tenant_id");--> statement-breakpoint
CREATE INDEX "access_number_blocks_by_state" ON "access_number_blocks" USING btree ("state","length","first");--> statement-breakpoint
CREATE INDEX "access_number_blocks_by_end" ON "access_number_blocks" USING btree ("state","state_until");--> statement-breakpoint
CREATE INDEX "access_number_blocks_by_updated" ON "access_number_blocks" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "access_number_sms_accounts_by_account" ON "access_number_sms_accounts" USING btree ("sms_account_id");--> statement-breakpoint
CREATE INDEX "access_number_trunks_by_trunk" ON "access_number_trunks" USING btree ("trunk_id");--> statement-breakpoint
CREATE UNIQUE INDEX "api_secrets_hash" ON "api_secrets" USING btree ("secret_hash");--> statement-breakpoint
CREATE INDEX "api_secrets_by_person" ON "api_secrets" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "licence_months_by_finance_id" ON "licence_months" USING btree ("finance_id","month");--> statement-breakpoint
CREATE INDEX "number_holds_by_number" ON "number_holds" USING btree ("space","length","first");--> statement-breakpoint
CREATE INDEX "number_holds_by_end" ON "number_holds" USING btree ("until");--> statement-breakpoint
CREATE INDEX "number_ownerships_by_number" ON "number_ownerships" USING btree ("space","length","shared","first");--> statement-breakpoint
CREATE INDEX "number_ownerships_by_tenant" ON "number_ownerships" USING btree ("tenant_id","until_at");--> statement-breakpoint
CREATE INDEX "number_sheet_rows_by_verdict" ON "number_sheet_rows" USING btree ("sheet_id","verdict","row");--> statement-breakpoint
CREATE INDEX "number_sheets_by_person" ON "number_sheets" USING btree ("person_id","created_at");--> statement-breakpoint
CREATE INDEX "number_sheets_by_age" ON "number_sheets" USING btree ("updated_at");--> statement-breakpoint
CREATE INDEX "refresh_tokens_by_session" ON "refresh_tokens" USING btree ("session_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sms_accounts_name" ON "sms_accounts" USING btree ("name_key");--> statement-breakpoint
CREATE UNIQUE INDEX "trunks_name" ON "trunks" USING btree ("name_key");