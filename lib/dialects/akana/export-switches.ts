import { type Issue, invalid } from '../../problem';
import type { ExportPart } from '../../transfer/export-parts';

/**
 * Every switch of the export page (domain.md 2.4), and what of a tenant it takes into the package. The tenant itself,
 * with its telephony and its licences, is always in; what has no counterpart here takes nothing along.
 */
export const exportSwitches: Record<string, readonly ExportPart[]> = {
  'migration.export.include.apis': ['endpoints'],
  'migration.export.include.api.connections': ['endpoints'],
  'migration.export.include.resources': ['calling-lists'],
  'migration.export.include.apps': ['access-numbers'],
  'migration.export.include.api.admins': ['people'],
  'migration.export.include.app.team': ['people'],
  'migration.export.include.policies': [],
  'migration.export.include.scopes': [],
  'migration.export.include.licenses': [],
  'migration.export.include.feature.customization.settings': [],
  'migration.export.include.workflow.definitions': [],
  'migration.export.include.custom.styles': [],
  'migration.export.include.security.domains': [],
  'migration.export.include.login.domains': [],
  'migration.export.include.message.templates': [],
  'migration.pki.export': [],
  'migration.app.pki.export': [],
  'migration.operationalpolicy.export': [],
  'migration.qospolicy.export': [],
  'migration.compliancepolicy.export': [],
};

/** What else the address of an export may say; it changes nothing, because the answer is a file in any case. */
const otherParameters = new Set(['download', 'wrapinhtml', 'document.domain', 'exportversion']);

type Said = readonly (readonly [name: string, value: string])[];

/**
 * The parts that a caller asks for; undefined without any switch, which is the whole tenant with its history. Switches
 * may stand in the address or in headers; throws `invalid` for one that is not known or neither true nor false.
 */
export function readExportParts(query: Said, headers: Said): ReadonlySet<ExportPart> | undefined {
  const switches = headers.filter(([name]) => name.toLowerCase().startsWith('migration.'));
  const said = [...switches, ...query].map(([name, value]) => [name.toLowerCase(), value] as const);
  const issues = said.flatMap(([name, value]) => complainOf(name, value));
  if (issues.length > 0) throw invalid(issues);
  const named = said.filter(([name]) => Object.hasOwn(exportSwitches, name));
  if (named.length === 0) return undefined;
  // Where both say something, the address counts: it comes last.
  const settled = new Map(named.map(([name, value]) => [name, value.toLowerCase() === 'true']));
  return new Set([...settled].flatMap(([name, isOn]) => (isOn ? (exportSwitches[name] ?? []) : [])));
}

function complainOf(name: string, value: string): Issue[] {
  if (name.startsWith('x-csrf-token_')) return [];
  if (!Object.hasOwn(exportSwitches, name) && !otherParameters.has(name)) {
    const message = `“${name}” is not known here. Remove it or correct its name.`;
    return [{ path: name, code: 'unknown-member', message }];
  }
  const isText = name === 'document.domain' || name === 'exportversion';
  if (isText || /^(true|false)$/i.test(value)) return [];
  return [{ path: name, code: 'unknown-value', message: 'Write true or false.' }];
}
