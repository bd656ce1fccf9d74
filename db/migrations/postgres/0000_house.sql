CREATE TABLE "audit_entries" (
	"sequence" bigint PRIMARY KEY NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	"actor_id" text COLLATE "C" NOT NULL,
	"actor_name" text COLLATE "C" NOT NULL,
	"door" text COLLATE "C" NOT NULL,
	"ip" text COLLATE "C" NOT NULL,
	"request_id" text COLLATE "C" NOT NULL,
	"action" text COLLATE "C" NOT NULL,
	"entity" text COLLATE "C" NOT NULL,
	"entity_id" text COLLATE "C" NOT NULL,
	"entity_label" text COLLATE "C" NOT NULL,
	"tenant_id" text COLLATE "C",
	"reason" text COLLATE "C",
	"before" text,
	"after" text,
	"previous_hash" text COLLATE "C" NOT NULL,
	"hash" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"person_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"entity_id" text COLLATE "C" NOT NULL,
	"value" text NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	CONSTRAINT "drafts_person_id_kind_entity_id_pk" PRIMARY KEY("person_id","kind","entity_id")
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"owner" text COLLATE "C" NOT NULL,
	"key" text COLLATE "C" NOT NULL,
	"request_hash" text COLLATE "C" NOT NULL,
	"result" text,
	"created_at" text COLLATE "C" NOT NULL,
	CONSTRAINT "idempotency_keys_owner_key_pk" PRIMARY KEY("owner","key")
);
--> statement-breakpoint
CREATE TABLE "known_devices" (
	"token_hash" text COLLATE "C" PRIMARY KEY NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "number_ranges" (
	"system_id" text COLLATE "C" NOT NULL,
	"length" integer NOT NULL,
	"first" text COLLATE "C" NOT NULL,
	"last" text COLLATE "C" NOT NULL,
	"tenant_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	CONSTRAINT "number_ranges_system_id_length_first_pk" PRIMARY KEY("system_id","length","first")
);
--> statement-breakpoint
CREATE TABLE "one_time_links" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"token_hash" text COLLATE "C" NOT NULL,
	"purpose" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C",
	"created_at" text COLLATE "C" NOT NULL,
	"expires_at" text COLLATE "C" NOT NULL,
	"used_at" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"email" text COLLATE "C" NOT NULL,
	"email_key" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"role" text COLLATE "C" NOT NULL,
	"password_hash" text COLLATE "C" NOT NULL,
	"must_change_password" boolean NOT NULL,
	"disabled_at" text COLLATE "C",
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "preferences" (
	"person_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"value" text NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"screen" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"query" text COLLATE "C" NOT NULL,
	"shared_with_role" text COLLATE "C",
	"is_default" boolean NOT NULL,
	"created_at" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"token_hash" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"last_seen_at" text COLLATE "C" NOT NULL,
	"expires_at" text COLLATE "C" NOT NULL,
	"ip" text COLLATE "C" NOT NULL,
	"user_agent" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"key" text COLLATE "C" PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_attempts" (
	"key" text COLLATE "C" PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"blocked_until" text COLLATE "C",
	"last_failure_at" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "subscribers" (
	"tenant_id" text COLLATE "C" NOT NULL,
	"position" integer NOT NULL,
	"number_range" integer NOT NULL,
	"featurelevel" text COLLATE "C" NOT NULL,
	"dialing_privileges" text COLLATE "C" NOT NULL,
	"end_user_device_type" text COLLATE "C" NOT NULL,
	CONSTRAINT "subscribers_tenant_id_position_pk" PRIMARY KEY("tenant_id","position")
);
--> statement-breakpoint
CREATE TABLE "telephony_profiles" (
	"tenant_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"system_id" text COLLATE "C" NOT NULL,
	"customer_number" integer NOT NULL,
	"customer_name" text COLLATE "C" NOT NULL,
	"acronym" text COLLATE "C",
	"domain_name" text COLLATE "C" NOT NULL,
	"domain_owner" boolean NOT NULL,
	"restrict_terminal_registration" boolean NOT NULL,
	"enable_short_user_id_format" boolean NOT NULL,
	"exception_for_dialing_numbers" text COLLATE "C",
	"allow_direct_calls_between_customers" boolean NOT NULL,
	"finance_id" text COLLATE "C",
	"directory_numbers" text NOT NULL,
	"common_abbreviated_numbers" text NOT NULL,
	"live" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "telephony_systems" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"name_key" text COLLATE "C" NOT NULL,
	"servers" text NOT NULL,
	"domains" text NOT NULL,
	"feature_levels" text NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tenant_counts" (
	"partner_id" text COLLATE "C" NOT NULL,
	"live" boolean NOT NULL,
	"active" boolean NOT NULL,
	"tenants" integer NOT NULL,
	CONSTRAINT "tenant_counts_partner_id_live_active_pk" PRIMARY KEY("partner_id","live","active")
);
--> statement-breakpoint
CREATE TABLE "tenants" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"number" bigint NOT NULL,
	"url" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"name_key" text COLLATE "C" NOT NULL,
	"sort_key" text COLLATE "C" NOT NULL,
	"search_key" text COLLATE "C" NOT NULL,
	"company" text COLLATE "C",
	"active" boolean NOT NULL,
	"is_partner" boolean NOT NULL,
	"partner_id" text COLLATE "C",
	"contact_first_name" text COLLATE "C",
	"contact_last_name" text COLLATE "C",
	"contact_email" text COLLATE "C",
	"contact_phone" text COLLATE "C",
	"address_street" text COLLATE "C",
	"address_city" text COLLATE "C",
	"address_state" text COLLATE "C",
	"address_zip" text COLLATE "C",
	"address_country" text COLLATE "C",
	"time_zone" text COLLATE "C",
	"date_format" text COLLATE "C",
	"currency_format" text COLLATE "C",
	"payment_type" text COLLATE "C",
	"discount" double precision,
	"trial_days" integer,
	"license_blocks" integer,
	"next_billing_date" text COLLATE "C",
	"number_of_users" integer,
	"document_space" integer,
	"data_space" integer,
	"endpoints" text NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	"deleted_at" text COLLATE "C",
	"live" boolean NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "known_devices" ADD CONSTRAINT "known_devices_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "number_ranges" ADD CONSTRAINT "number_ranges_system_id_telephony_systems_id_fk" FOREIGN KEY ("system_id") REFERENCES "public"."telephony_systems"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "number_ranges" ADD CONSTRAINT "number_ranges_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preferences" ADD CONSTRAINT "preferences_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscribers" ADD CONSTRAINT "subscribers_tenant_id_telephony_profiles_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."telephony_profiles"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "telephony_profiles" ADD CONSTRAINT "telephony_profiles_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "telephony_profiles" ADD CONSTRAINT "telephony_profiles_system_id_telephony_systems_id_fk" FOREIGN KEY ("system_id") REFERENCES "public"."telephony_systems"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "audit_entries_id" ON "audit_entries" USING btree ("id");--> statement-breakpoint
CREATE INDEX "audit_entries_by_tenant" ON "audit_entries" USING btree ("tenant_id","sequence");--> statement-breakpoint
CREATE INDEX "audit_entries_by_actor" ON "audit_entries" USING btree ("actor_id","sequence");--> statement-breakpoint
CREATE INDEX "audit_entries_by_action" ON "audit_entries" USING btree ("action","sequence");--> statement-breakpoint
CREATE INDEX "audit_entries_by_entity" ON "audit_entries" USING btree ("entity","entity_id","sequence");--> statement-breakpoint
CREATE INDEX "idempotency_keys_by_age" ON "idempotency_keys" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "number_ranges_by_tenant" ON "number_ranges" USING btree ("tenant_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_time_links_token" ON "one_time_links" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "people_email" ON "people" USING btree ("email_key");--> statement-breakpoint
CREATE INDEX "people_by_name" ON "people" USING btree ("name","id");--> statement-breakpoint
CREATE INDEX "saved_views_by_person" ON "saved_views" USING btree ("person_id","screen");--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_token" ON "sessions" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "sessions_by_person" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "telephony_profiles_live_customer" ON "telephony_profiles" USING btree ("system_id","customer_number") WHERE "telephony_profiles"."live";--> statement-breakpoint
CREATE INDEX "telephony_profiles_by_customer_number" ON "telephony_profiles" USING btree ("customer_number");--> statement-breakpoint
CREATE INDEX "telephony_profiles_by_finance_id" ON "telephony_profiles" USING btree ("finance_id");--> statement-breakpoint
CREATE UNIQUE INDEX "telephony_systems_name" ON "telephony_systems" USING btree ("name_key");--> statement-breakpoint
CREATE UNIQUE INDEX "tenants_number" ON "tenants" USING btree ("number");--> statement-breakpoint
CREATE UNIQUE INDEX "tenants_live_name" ON "tenants" USING btree ("name_key") WHERE "tenants"."live";--> statement-breakpoint
CREATE UNIQUE INDEX "tenants_live_url" ON "tenants" USING btree ("url") WHERE "tenants"."live";--> statement-breakpoint
CREATE INDEX "tenants_by_name" ON "tenants" USING btree ("live","sort_key","id");--> statement-breakpoint
CREATE INDEX "tenants_by_status_name" ON "tenants" USING btree ("live","active","sort_key","id");--> statement-breakpoint
CREATE INDEX "tenants_by_created" ON "tenants" USING btree ("live","created_at","id");--> statement-breakpoint
CREATE INDEX "tenants_by_updated" ON "tenants" USING btree ("live","updated_at","id");--> statement-breakpoint
CREATE INDEX "tenants_by_number" ON "tenants" USING btree ("live","number");--> statement-breakpoint
CREATE INDEX "tenants_by_partner" ON "tenants" USING btree ("partner_id","live","sort_key","id");