import { describe, expect, it } from 'vitest';
import { chooseType, documentTypes, packageTypes, requireType } from './media-types';

describe('the Accept header of the Akana door', () => {
  it.each([
    [null, 'application/json'],
    ['', 'application/json'],
    ['*/*', 'application/json'],
    ['application/*', 'application/json'],
    ['text/*', 'text/xml'],
    ['application/json', 'application/json'],
    ['APPLICATION/JSON', 'application/json'],
    ['application/json; charset=utf-8', 'application/json'],
    ['text/xml', 'text/xml'],
    ...['71', '72', '80', '81'].flatMap((version): [string, string][] =>
      ['json', 'xml'].map((form) => {
        const type = `application/vnd.soa.v${version}+${form}`;
        return [type, type];
      }),
    ),
    // A3: as the sample sends it.
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'application/json'],
    ['application/json;q=0.5, text/xml', 'text/xml'],
    ['text/xml;q=0.5, application/json;q=0.7', 'application/json'],
    ['*/*;q=0.1, text/xml;q=0.2', 'text/xml'],
    ['*/*, application/json;q=0', 'text/xml'],
    ['application/*;q=0, */*', 'text/xml'],
    ['image/png, text/xml', 'text/xml'],
    ['nonsense, application/json', 'application/json'],
  ])('%j is answered with %s', (accept, type) => {
    expect(chooseType(accept, documentTypes)).toBe(type);
  });

  it.each([
    ['text/html'],
    ['image/*'],
    ['application/xml'],
    ['application/vnd.soa.v99+json'],
    ['application/json;q=0'],
    ['application/json;q=2'],
    ['*/*;q=0'],
    ['json'],
    ['*'],
    [','],
    ['application/octet-stream'],
  ])('%s is answered with 404 (A4)', (accept) => {
    expect(() => requireType(accept, documentTypes)).toThrow('Nothing is offered in the form');
  });

  it('offers a package as a file too', () => {
    expect(chooseType('application/octet-stream', packageTypes)).toBe('application/octet-stream');
    expect(chooseType('application/json', packageTypes)).toBe('application/json');
  });
});
