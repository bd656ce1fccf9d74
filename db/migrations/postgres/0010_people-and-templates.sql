CREATE TABLE "invitations" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"tenant_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"link_id" text COLLATE "C" NOT NULL,
	"sends" integer NOT NULL,
	"created_by_id" text COLLATE "C" NOT NULL,
	"created_by_name" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"sent_at" text COLLATE "C" NOT NULL,
	"expires_at" text COLLATE "C" NOT NULL,
	"opened_at" text COLLATE "C",
	"password_set_at" text COLLATE "C",
	"done_at" text COLLATE "C",
	"revoked_at" text COLLATE "C",
	"updated_at" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"to_address" text COLLATE "C" NOT NULL,
	"to_name" text COLLATE "C" NOT NULL,
	"language" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C",
	"tenant_id" text COLLATE "C",
	"link_id" text COLLATE "C",
	"mail_values" text NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"attempts" integer NOT NULL,
	"next_attempt_at" text COLLATE "C",
	"lease_until" text COLLATE "C",
	"answer" text COLLATE "C",
	"created_by_name" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"sent_at" text COLLATE "C",
	"updated_at" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person_identities" (
	"issuer" text COLLATE "C" NOT NULL,
	"subject" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"email" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"last_used_at" text COLLATE "C" NOT NULL,
	CONSTRAINT "person_identities_issuer_subject_pk" PRIMARY KEY("issuer","subject")
);
--> statement-breakpoint
CREATE TABLE "recovery_codes" (
	"code_hash" text COLLATE "C" PRIMARY KEY NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"used_at" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "support_requests" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"tenant_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"person_name" text COLLATE "C" NOT NULL,
	"reason" text COLLATE "C" NOT NULL,
	"minutes" integer NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"asked_at" text COLLATE "C" NOT NULL,
	"decided_at" text COLLATE "C",
	"decided_by_name" text COLLATE "C",
	"ends_at" text COLLATE "C",
	"ended_at" text COLLATE "C",
	"ended_by_name" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "template_uses" (
	"tenant_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"template_id" text COLLATE "C" NOT NULL,
	"template_version" integer NOT NULL,
	"used_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "template_versions" (
	"template_id" text COLLATE "C" NOT NULL,
	"number" integer NOT NULL,
	"source" text COLLATE "C" NOT NULL,
	"source_tenant_id" text COLLATE "C" NOT NULL,
	"source_name" text COLLATE "C" NOT NULL,
	"file_name" text COLLATE "C",
	"database_version" integer NOT NULL,
	"platform_version" text COLLATE "C" NOT NULL,
	"as_of" text COLLATE "C" NOT NULL,
	"content" text NOT NULL,
	"note" text COLLATE "C" NOT NULL,
	"created_by_id" text COLLATE "C" NOT NULL,
	"created_by_name" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	CONSTRAINT "template_versions_template_id_number_pk" PRIMARY KEY("template_id","number")
);
--> statement-breakpoint
CREATE TABLE "templates" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"name_key" text COLLATE "C" NOT NULL,
	"description" text COLLATE "C" NOT NULL,
	"latest" integer NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "api_secrets" RENAME TO "api_keys";--> statement-breakpoint
ALTER TABLE "sessions" RENAME COLUMN "api_secret_id" TO "api_key_id";--> statement-breakpoint
ALTER TABLE "api_keys" DROP CONSTRAINT "api_secrets_person_id_people_id_fk";
--> statement-breakpoint
ALTER TABLE "sessions" DROP CONSTRAINT "sessions_api_secret_id_api_secrets_id_fk";
--> statement-breakpoint
DROP INDEX "api_secrets_hash";--> statement-breakpoint
DROP INDEX "api_secrets_by_person";--> statement-breakpoint
DROP INDEX "sessions_by_api_secret";--> statement-breakpoint
ALTER TABLE "api_keys" ADD COLUMN "scope" text COLLATE "C" DEFAULT 'full' NOT NULL;--> statement-breakpoint
ALTER TABLE "api_keys" ADD COLUMN "expires_at" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "template_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "template_version" integer;--> statement-breakpoint
ALTER TABLE "one_time_links" ADD COLUMN "opened_at" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "one_time_links" ADD COLUMN "revoked_at" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "one_time_links" ADD COLUMN "binding" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "login_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "login_key" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "totp_seed" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "totp_confirmed_at" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "totp_last_step" integer;--> statement-breakpoint
ALTER TABLE "tenants" ADD COLUMN "language" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_identities" ADD CONSTRAINT "person_identities_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_requests" ADD CONSTRAINT "support_requests_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_requests" ADD CONSTRAINT "support_requests_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_uses" ADD CONSTRAINT "template_uses_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_uses" ADD CONSTRAINT "template_uses_template_id_templates_id_fk" FOREIGN KEY ("template_id") REFERENCES "public"."templates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_versions" ADD CONSTRAINT "template_versions_template_id_templates_id_fk" FOREIGN KEY ("template_id") REFERENCES "public"."templates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_by_link" ON "invitations" USING btree ("link_id");--> statement-breakpoint
CREATE INDEX "invitations_by_sent" ON "invitations" USING btree ("sent_at","id");--> statement-breakpoint
CREATE INDEX "invitations_by_tenant" ON "invitations" USING btree ("tenant_id","sent_at");--> statement-breakpoint
CREATE INDEX "invitations_by_person" ON "invitations" USING btree ("person_id","sent_at");--> statement-breakpoint
CREATE INDEX "mails_by_created" ON "mails" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "mails_by_state" ON "mails" USING btree ("state","next_attempt_at");--> statement-breakpoint
CREATE INDEX "mails_by_person" ON "mails" USING btree ("person_id","kind","created_at");--> statement-breakpoint
CREATE INDEX "mails_by_tenant" ON "mails" USING btree ("tenant_id","created_at");--> statement-breakpoint
CREATE INDEX "mails_by_link" ON "mails" USING btree ("link_id");--> statement-breakpoint
CREATE INDEX "person_identities_by_person" ON "person_identities" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "recovery_codes_by_person" ON "recovery_codes" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "support_requests_by_tenant" ON "support_requests" USING btree ("tenant_id","asked_at");--> statement-breakpoint
CREATE INDEX "support_requests_by_person" ON "support_requests" USING btree ("person_id","tenant_id","state");--> statement-breakpoint
CREATE INDEX "support_requests_by_state" ON "support_requests" USING btree ("state","asked_at");--> statement-breakpoint
CREATE INDEX "template_uses_by_template" ON "template_uses" USING btree ("template_id","template_version","tenant_id");--> statement-breakpoint
CREATE UNIQUE INDEX "templates_name" ON "templates" USING btree ("name_key");--> statement-breakpoint
CREATE INDEX "templates_by_updated" ON "templates" USING btree ("updated_at","id");--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_api_key_id_api_keys_id_fk" FOREIGN KEY ("api_key_id") REFERENCES "public"."api_keys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "api_keys_hash" ON "api_keys" USING btree ("secret_hash");--> statement-breakpoint
CREATE INDEX "api_keys_by_person" ON "api_keys" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "one_time_links_by_person" ON "one_time_links" USING btree ("person_id","purpose");--> statement-breakpoint
CREATE UNIQUE INDEX "people_login" ON "people" USING btree ("login_key");--> statement-breakpoint
CREATE INDEX "sessions_by_api_key" ON "sessions" USING btree ("api_key_id");