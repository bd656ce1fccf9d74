import { Problem } from '../../problem';
import { type SearchInput, type SearchParameter, searchParameters } from './search-input';

const byName = new Map(searchParameters.map((name) => [name.toLowerCase(), name]));

/**
 * The search that an address asks for. Names of parameters are taken in any case and with blanks around them, a plus or
 * `%20` is a blank (L2); parameters that are none of a search are not looked at. Throws for one that is there twice and
 * for a broken `%`.
 */
export function readSearch(url: URL): SearchInput {
  const search: SearchInput = {};
  for (const part of url.search.slice(1).split('&')) {
    const at = part.indexOf('=');
    const name = byName.get(decode(at === -1 ? part : part.slice(0, at)).toLowerCase());
    if (name === undefined) continue;
    if (search[name] !== undefined) throw refuse(name, `${name} is there twice. Leave one of them out.`);
    search[name] = at === -1 ? '' : decode(part.slice(at + 1), name);
  }
  return search;
}

function decode(text: string, name?: SearchParameter): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' ')).trim();
  } catch {
    if (name === undefined) return '';
    throw refuse(
      name,
      `${name} has a % that no two hexadecimal digits of UTF-8 follow. A percent sign is %25.`,
    );
  }
}

/** What a parameter of a search is refused with. */
export function refuse(parameter: SearchParameter, message: string, code = 'search-parameter'): Problem {
  return new Problem({ kind: 'malformed', code, message, issues: [{ path: parameter, code, message }] });
}
