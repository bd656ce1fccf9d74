import { describe, expect, it } from 'vitest';
import { Problem } from '../problem';
import { requireSameLine } from './check-version';

describe('a package comes from the same version or an earlier update of it (A6)', () => {
  it.each([
    ['8.4.23', '8.4.24'],
    ['2020.1.2', '2020.1.5'],
    ['0.1.0', '0.1.0'],
    ['1.2.3-rc.1', '1.2.3'],
  ])('%s goes into %s', (source, here) => {
    expect(() => requireSameLine(source, here)).not.toThrow();
  });

  it.each([
    ['8.4.25', '8.4.24'],
    ['8.3.1', '8.4.24'],
    ['7.4.1', '8.4.24'],
    ['8.5.0', '8.4.24'],
    ['8.4', '8.4.24'],
    ['eight', '8.4.24'],
  ])('%s does not go into %s, and both are named', (source, here) => {
    try {
      requireSameLine(source, here);
      expect.fail('It was taken.');
    } catch (error) {
      expect(error).toBeInstanceOf(Problem);
      expect(error).toMatchObject({ kind: 'malformed', code: 'package-version' });
      expect((error as Problem).message).toContain(`Tenantry ${source}; this server has ${here}`);
    }
  });
});
