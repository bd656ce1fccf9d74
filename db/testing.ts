import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import DatabaseFile from 'better-sqlite3';
import pg from 'pg';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import type { Actor, Role } from '@/lib/actor';
import type { Context } from '@/lib/context';
import { serverKeyFrom } from '@/lib/server-key';
import { type OpenStorage, openStorage } from './open';

const engines = ['sqlite', 'postgres'] as const;

/** One empty database, with contexts to act in it. The clock moves by a millisecond with each look at it. */
export interface World {
  engine: (typeof engines)[number];
  storage: OpenStorage;
  /** Where its files lie, and on PostgreSQL the address of its database: what a process of its own is told. */
  settings: { dataFolder: string; databaseUrl?: string };
  /** Another console process on the same database. */
  openAnother(): Promise<OpenStorage>;
  as(who: Role | 'anonymous' | 'system', storage?: OpenStorage): Context;
  /** Runs a statement past the stores, as somebody with the password of the database could. */
  raw(statement: string): Promise<void>;
  /** The same for what is there. */
  rows(statement: string): Promise<Record<string, unknown>[]>;
  /** Moves the clock. */
  pass(milliseconds: number): void;
}

/** Runs the same sentences on SQLite and on PostgreSQL, each on a fresh database. */
export function onBothEngines(title: string, sentences: (world: World) => void): void {
  describe.each(engines)(`${title} (%s)`, (engine) => {
    const opened: OpenStorage[] = [];
    const world = { engine } as World;
    let close: () => Promise<void>;

    beforeAll(async () => {
      const place = engine === 'sqlite' ? await newFolder() : await newDatabase();
      const open = async () => {
        const storage = await openStorage(place.settings);
        opened.push(storage);
        return storage;
      };
      close = place.remove;
      let time = Date.parse('2026-01-05T08:00:00.000Z');
      Object.assign(world, {
        storage: await open(),
        settings: place.settings,
        openAnother: open,
        raw: place.raw,
        rows: place.rows,
        pass(milliseconds: number) {
          time += milliseconds;
        },
        as: (who: Parameters<World['as']>[0], storage?: OpenStorage): Context => ({
          actor: actorOf(who),
          door: 'console',
          ip: '127.0.0.1',
          userAgent: 'test',
          requestId: 'TEST-0001',
          storage: storage ?? world.storage,
          now() {
            time += 1;
            return new Date(time).toISOString();
          },
          newId: randomUUID,
          newSecret: () => randomBytes(32).toString('base64url'),
          run: 'TEST-RUN',
          serverKey: serverKeyFrom(Buffer.alloc(32, 1)),
        }),
      } satisfies Partial<World>);
    });

    afterAll(async () => {
      for (const storage of opened) await storage.close();
      await close();
    });

    sentences(world);
  });
}

function actorOf(who: Role | 'anonymous' | 'system'): Actor {
  if (who === 'anonymous' || who === 'system') return { kind: who };
  return {
    kind: 'person',
    personId: `id-of-${who}`,
    name: `The ${who}`,
    email: `${who}@provider.example`,
    role: who,
    tenantId: who === 'tenant-administrator' ? 'id-of-their-tenant' : null,
    access: 'full',
    sessionId: 'session',
    mustChangePassword: false,
  };
}

async function newFolder() {
  const dataFolder = await mkdtemp(join(tmpdir(), 'tenantry-test-'));
  return {
    settings: { dataFolder },
    async raw(statement: string) {
      const file = new DatabaseFile(join(dataFolder, 'tenantry.sqlite'));
      try {
        file.exec(statement);
      } finally {
        file.close();
      }
    },
    async rows(statement: string) {
      const file = new DatabaseFile(join(dataFolder, 'tenantry.sqlite'), { readonly: true });
      try {
        return file.prepare(statement).all() as Record<string, unknown>[];
      } finally {
        file.close();
      }
    },
    remove: () => rm(dataFolder, { recursive: true, force: true }),
  };
}

async function newDatabase() {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(inject('postgresUrl'));
  await askServer(url.href, `CREATE DATABASE ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  const dataFolder = await mkdtemp(join(tmpdir(), 'tenantry-test-'));
  return {
    settings: { databaseUrl: own.href, dataFolder },
    raw: async (statement: string) => {
      await askServer(own.href, statement);
    },
    rows: (statement: string) => askServer(own.href, statement),
    async remove() {
      await askServer(url.href, `DROP DATABASE ${name} WITH (FORCE)`);
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

async function askServer(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}
