ALTER TABLE "tenants" ADD COLUMN "limit_tenants" integer;--> statement-breakpoint
ALTER TABLE "tenants" ADD COLUMN "limit_directory_numbers" bigint;--> statement-breakpoint
ALTER TABLE "tenants" ADD COLUMN "limit_access_numbers" bigint;--> statement-breakpoint
ALTER TABLE "tenants" ADD COLUMN "limit_licences" integer;--> statement-breakpoint
ALTER TABLE "tenants" ADD COLUMN "subscriber_plan" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "tenants" ADD COLUMN "subscriber_option" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "tenants" ADD COLUMN "accessory_plan" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "tenants" ADD COLUMN "free" boolean;--> statement-breakpoint
ALTER TABLE "tenants" ADD COLUMN "classification" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "tenants" ADD COLUMN "estimated_number_of_users" integer;--> statement-breakpoint
CREATE INDEX "tenants_partners" ON "tenants" USING btree ("partner_id","id") WHERE "tenants"."is_partner";