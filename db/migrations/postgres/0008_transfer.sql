CREATE TABLE "calling_lists" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"tenant_id" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"name_key" text COLLATE "C" NOT NULL,
	"columns" text NOT NULL,
	"key_column" text COLLATE "C" NOT NULL,
	"records" bigint NOT NULL,
	"bytes" bigint NOT NULL,
	"sha256" text COLLATE "C" NOT NULL,
	"batch" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_items" (
	"import_id" text COLLATE "C" NOT NULL,
	"position" integer NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"what" text COLLATE "C" NOT NULL,
	"verdict" text COLLATE "C" NOT NULL,
	"reason" text COLLATE "C",
	"rest" text NOT NULL,
	CONSTRAINT "import_items_import_id_position_pk" PRIMARY KEY("import_id","position")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"person_name" text COLLATE "C" NOT NULL,
	"door" text COLLATE "C" NOT NULL,
	"file_name" text COLLATE "C" NOT NULL,
	"bytes" bigint NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"content" text,
	"choices" text NOT NULL,
	"digest" text COLLATE "C",
	"counts" text NOT NULL,
	"applicable" boolean NOT NULL,
	"refusal" text,
	"checks" text NOT NULL,
	"job_id" text COLLATE "C",
	"tenant_id" text COLLATE "C",
	"tenant_name" text COLLATE "C",
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "job_items" (
	"job_id" text COLLATE "C" NOT NULL,
	"position" integer NOT NULL,
	"subject_id" text COLLATE "C" NOT NULL,
	"label" text COLLATE "C" NOT NULL,
	"outcome" text COLLATE "C" NOT NULL,
	"reason" text COLLATE "C",
	CONSTRAINT "job_items_job_id_position_pk" PRIMARY KEY("job_id","position")
);
--> statement-breakpoint
CREATE TABLE "job_lines" (
	"job_id" text COLLATE "C" NOT NULL,
	"position" integer NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	"text" text COLLATE "C" NOT NULL,
	CONSTRAINT "job_lines_job_id_position_pk" PRIMARY KEY("job_id","position")
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"title" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"steps" text NOT NULL,
	"done" bigint NOT NULL,
	"total" bigint,
	"person_id" text COLLATE "C" NOT NULL,
	"person_name" text COLLATE "C" NOT NULL,
	"tenant_id" text COLLATE "C",
	"input" text,
	"result" text,
	"failure" text COLLATE "C",
	"cancel_requested" boolean NOT NULL,
	"run" text COLLATE "C" NOT NULL,
	"heartbeat_at" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"finished_at" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "locks" (
	"name" text COLLATE "C" PRIMARY KEY NOT NULL,
	"holder_id" text COLLATE "C" NOT NULL,
	"holder_title" text COLLATE "C" NOT NULL,
	"holder_name" text COLLATE "C" NOT NULL,
	"run" text COLLATE "C" NOT NULL,
	"acquired_at" text COLLATE "C" NOT NULL,
	"heartbeat_at" text COLLATE "C" NOT NULL,
	"expires_at" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "moves" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"tenant_id" text COLLATE "C" NOT NULL,
	"tenant_name" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"reason" text COLLATE "C" NOT NULL,
	"target" text COLLATE "C",
	"new_home" text COLLATE "C",
	"ticks" text NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"person_name" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "record_batches" (
	"batch" text PRIMARY KEY NOT NULL,
	"number" bigint GENERATED ALWAYS AS IDENTITY (sequence name "record_batches_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"touched_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "record_rows" (
	"batch" bigint NOT NULL,
	"position" integer NOT NULL,
	"key" text NOT NULL,
	"line" text NOT NULL,
	CONSTRAINT "record_rows_batch_position_pk" PRIMARY KEY("batch","position")
);
--> statement-breakpoint
CREATE TABLE "transfer_requests" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"import_id" text COLLATE "C" NOT NULL,
	"first" text COLLATE "C" NOT NULL,
	"last" text COLLATE "C" NOT NULL,
	"holder_id" text COLLATE "C" NOT NULL,
	"holder_name" text COLLATE "C" NOT NULL,
	"for_tenant_id" text COLLATE "C" NOT NULL,
	"for_tenant_name" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"note" text COLLATE "C",
	"person_id" text COLLATE "C" NOT NULL,
	"person_name" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"decided_at" text COLLATE "C",
	"decided_by_name" text COLLATE "C"
);
--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "tenant_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "tenants" ADD COLUMN "history_batch" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "tenants" ADD COLUMN "history_after" bigint;--> statement-breakpoint
ALTER TABLE "tenants" ADD COLUMN "frozen_at" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "tenants" ADD COLUMN "frozen_reason" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "tenants" ADD COLUMN "frozen_by_name" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "tenants" ADD COLUMN "moved_to" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "calling_lists" ADD CONSTRAINT "calling_lists_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_items" ADD CONSTRAINT "import_items_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_items" ADD CONSTRAINT "job_items_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_lines" ADD CONSTRAINT "job_lines_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "calling_lists_name" ON "calling_lists" USING btree ("tenant_id","name_key");--> statement-breakpoint
CREATE INDEX "calling_lists_by_batch" ON "calling_lists" USING btree ("batch");--> statement-breakpoint
CREATE INDEX "import_items_by_verdict" ON "import_items" USING btree ("import_id","verdict","position");--> statement-breakpoint
CREATE INDEX "imports_by_created" ON "imports" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "imports_by_tenant" ON "imports" USING btree ("tenant_id","created_at");--> statement-breakpoint
CREATE INDEX "imports_by_state" ON "imports" USING btree ("state","updated_at");--> statement-breakpoint
CREATE INDEX "job_items_by_outcome" ON "job_items" USING btree ("job_id","outcome","position");--> statement-breakpoint
CREATE INDEX "jobs_by_created" ON "jobs" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "jobs_by_state" ON "jobs" USING btree ("state","created_at","id");--> statement-breakpoint
CREATE INDEX "jobs_by_person" ON "jobs" USING btree ("person_id","created_at","id");--> statement-breakpoint
CREATE INDEX "moves_by_tenant" ON "moves" USING btree ("tenant_id","created_at");--> statement-breakpoint
CREATE INDEX "moves_by_created" ON "moves" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "record_rows_by_key" ON "record_rows" USING btree ("batch","key");--> statement-breakpoint
CREATE INDEX "transfer_requests_by_state" ON "transfer_requests" USING btree ("state","created_at","id");--> statement-breakpoint
CREATE INDEX "transfer_requests_by_holder" ON "transfer_requests" USING btree ("holder_id","state");--> statement-breakpoint
CREATE INDEX "transfer_requests_by_tenant" ON "transfer_requests" USING btree ("for_tenant_id","state");--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "people_by_tenant" ON "people" USING btree ("tenant_id","name","id");