CREATE TABLE "interface_calls" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"door" text COLLATE "C" NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	"method" text COLLATE "C" NOT NULL,
	"path" text COLLATE "C" NOT NULL,
	"status" integer NOT NULL,
	"duration_ms" integer NOT NULL,
	"person_id" text COLLATE "C",
	"person_name" text COLLATE "C",
	"caller_tenant_id" text COLLATE "C",
	"api_key_name" text COLLATE "C",
	"request_id" text COLLATE "C" NOT NULL,
	"code" text COLLATE "C",
	"message" text COLLATE "C",
	"unkept" integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX "interface_calls_by_door" ON "interface_calls" USING btree ("door","at","id");--> statement-breakpoint
CREATE INDEX "interface_calls_by_age" ON "interface_calls" USING btree ("at","id");