ALTER TABLE "sessions" ADD COLUMN "api_secret_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_api_secret_id_api_secrets_id_fk" FOREIGN KEY ("api_secret_id") REFERENCES "public"."api_secrets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sessions_by_api_secret" ON "sessions" USING btree ("api_secret_id");