import { describe, expect, it } from 'vitest';
import { Problem, type ProblemKind } from '../../problem';
import { checkAlt, chooseFormat, formatOfBody } from './negotiate';
import { describeRefusal } from './refusal';

describe('the form of an answer', () => {
  it.each<[alt: string | null, accept: string | null, format: string]>([
    [null, null, 'xml'], // L9
    [null, '*/*', 'xml'],
    [null, 'application/json', 'json'],
    [null, 'application/xml', 'xml'],
    [null, 'application/json, text/plain, */*', 'json'],
    [null, 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'xml'],
    [null, 'application/xml;q=0.5, application/json', 'json'],
    [null, 'application/json;q=0.5, application/xml', 'xml'],
    [null, 'application/json, application/xml', 'xml'],
    [null, 'application/json;q=0', 'xml'],
    [null, 'APPLICATION/JSON; charset=utf-8', 'json'],
    [null, 'text/plain', 'xml'],
    [null, 'q=q=;;;,,', 'xml'],
    ['json', 'application/xml', 'json'],
    ['XML', 'application/json', 'xml'],
    ['yaml', 'application/json', 'json'],
  ])('with alt %s and Accept %s is %s', (alt, accept, format) => {
    expect(chooseFormat({ alt, accept })).toBe(format);
  });

  it('is refused where the address asks for another', () => {
    expect(() => checkAlt('yaml')).toThrow('alt=xml or alt=json');
    for (const alt of [null, 'xml', 'JSON']) expect(() => checkAlt(alt)).not.toThrow();
  });
});

describe('the form of a body', () => {
  it.each([
    ['application/xml', 'xml'],
    ['text/xml; charset=UTF-8', 'xml'], // L18
    ['Application/XML', 'xml'],
    ['application/json;charset="utf-8"', 'json'],
  ])('%s is %s', (type, format) => {
    expect(formatOfBody(type)).toBe(format);
  });

  it.each([null, '', 'text/plain', 'multipart/form-data', 'application/xml; charset=utf-16', 'xml'])(
    '%s is refused',
    (type) => {
      expect(() => formatOfBody(type)).toThrow(Problem);
    },
  );
});

describe('a refusal', () => {
  it.each<[ProblemKind, string, number, number]>([
    ['malformed', 'malformed-xml', 400, -4601],
    ['invalid', 'required', 400, -4601],
    ['conflict', 'name-taken', 400, -4601],
    ['unauthenticated', 'signed-out', 401, -101],
    ['forbidden', 'not-allowed', 400, -850],
    ['forbidden', 'foreign-origin', 403, -850],
    ['not-found', 'not-found', 404, -200],
    ['not-found', 'unknown-address', 404, -300],
    ['unsupported-media-type', 'no-content-type', 415, -4601],
    ['unsupported-media-type', 'wrong-content-type', 405, -4601],
    ['too-large', 'body-too-large', 413, -4601],
    ['too-many-requests', 'too-many-requests', 429, -1],
    ['busy', 'database-busy', 503, -1],
    ['no-space', 'disk-full', 507, -1],
  ])('of kind %s with code %s is %i, %i', (kind, code, status, number) => {
    const refusal = describeRefusal(new Problem({ kind, code, message: 'Why.' }));
    expect(refusal).toMatchObject({ status, code: number, description: expect.stringContaining('Why.') });
  });

  it('names every field as the vendor does', () => {
    const issues = [
      { path: 'contact.email', code: 'wrong-format', message: 'It is none.' },
      { path: 'locale.timeZone', code: 'wrong-type', message: 'It is not known.' },
      { path: '', code: 'x', message: 'And more.' },
    ];
    const { description } = describeRefusal(new Problem({ kind: 'invalid', code: 'x', message: '', issues }));
    expect(description).toBe('email: It is none. time_zone: It is not known. And more.');
  });

  it('knows codes by their own name only', () => {
    const problem = new Problem({ kind: 'invalid', code: 'toString', message: 'x' });
    expect(describeRefusal(problem)).toMatchObject({ status: 400 });
  });
});
