import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { build } from 'esbuild';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

describe('the server’s own key', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tenantry-key-'));
    vi.stubEnv('TENANTRY_DATA_DIR', folder);
    vi.stubEnv('TENANTRY_SECRET', '');
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  /** As another process has it. */
  async function freshKey() {
    Reflect.deleteProperty(globalThis, Symbol.for('tenantry.serverKey'));
    vi.resetModules();
    return (await import('./server-key')).getServerKey();
  }

  it('is made once, for its owner only, and is the same after a restart', async () => {
    const signed = (await freshKey()).sign('a purpose', 'a text');
    expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600);
    expect((await freshKey()).sign('a purpose', 'a text')).toBe(signed);
    vi.stubEnv('TENANTRY_SECRET', readFileSync(join(folder, 'secret'), 'utf8'));
    expect((await freshKey()).sign('a purpose', 'a text')).toBe(signed);
  });

  it('is one and whole for processes that start at once', async () => {
    const program = join(folder, 'sign.mjs');
    await build({
      stdin: {
        contents: `import { getServerKey } from './app/_server/server-key';
          while (Date.now() < Number(process.argv[2]));
          process.stdout.write(getServerKey().sign('a purpose', 'a text'));`,
        resolveDir: process.cwd(),
      },
      outfile: program,
      bundle: true,
      platform: 'node',
      format: 'esm',
    });
    const env = { ...process.env, TENANTRY_DATA_DIR: join(folder, 'data') };
    const instant = String(Date.now() + 2_000);
    const starts = Array.from({ length: 4 }, () =>
      text(spawn(process.execPath, [program, instant], { env }).stdout),
    );
    const signed = await Promise.all(starts);
    expect(signed[0]).toMatch(/^[\w-]{20,}$/);
    expect(new Set(signed).size).toBe(1);
    expect(readdirSync(env.TENANTRY_DATA_DIR)).toEqual(['secret']);
  });

  it('is never taken from a file that was not written to its end', async () => {
    for (const left of ['', 'half a key']) {
      writeFileSync(join(folder, 'secret'), left);
      await expect(freshKey()).rejects.toThrow('holds no whole key');
    }
  });
});
