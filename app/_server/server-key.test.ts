import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

  it('is never taken from a file that was not written to its end', async () => {
    for (const left of ['', 'half a key']) {
      writeFileSync(join(folder, 'secret'), left);
      await expect(freshKey()).rejects.toThrow('holds no whole key');
    }
  });
});
