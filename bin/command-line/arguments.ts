import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { lockTimeouts } from '@/lib/locks/model';
import { type CommandName, commandNames } from './usage';

/** The arguments are not those of any command. The message says which, the usage follows it. */
export class WrongUsage extends Error {
  constructor(
    message: string,
    readonly command?: CommandName,
  ) {
    super(message);
  }
}

/** What was asked for on the command line, as it was written. */
export interface Given {
  command: CommandName;
  /** The tenant or the file. */
  subject: string;
  /** What paths are relative to. */
  folder: string;
  json: boolean;
  as: string | undefined;
  output: string | undefined;
  force: boolean;
  choice: string[];
  all: string[];
  choices: string | undefined;
  status: 'as-it-was' | 'inactive';
  planDigest: string | undefined;
  /** Seconds. */
  lockTimeout: number;
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const many = { type: 'string', multiple: true } as const;
const common = { json: flag, as: text } satisfies ParseArgsOptionsConfig;
const planning = { choice: many, all: many, choices: text, status: text } satisfies ParseArgsOptionsConfig;

const options: Record<CommandName, ParseArgsOptionsConfig> = {
  export: { ...common, output: { ...text, short: 'o' }, force: flag },
  inspect: common,
  plan: { ...common, ...planning },
  import: { ...common, ...planning, 'plan-digest': text, 'lock-timeout': text },
};

/** Reads the arguments after the program's name. Throws `WrongUsage`. */
export function parseArguments([name, ...rest]: string[], folder: string): Given {
  const command = commandNames.find((known) => known === name);
  if (!command) throw new WrongUsage(`There is no command “${name}”.`);
  const { values, positionals } = read(command, rest);
  const [subject, ...more] = positionals;
  const what = command === 'export' ? 'a tenant' : 'an archive';
  if (!subject) throw new WrongUsage(`Name ${what}.`, command);
  if (more.length > 0) throw new WrongUsage(`Name one: “${more[0]}” is too much.`, command);
  return {
    command,
    subject,
    folder,
    json: values.json === true,
    as: one(values.as),
    output: one(values.output),
    force: values.force === true,
    choice: list(values.choice),
    all: list(values.all),
    choices: one(values.choices),
    status: readStatus(one(values.status), command),
    planDigest: one(values['plan-digest']),
    lockTimeout: readSeconds(one(values['lock-timeout']), command),
  };
}

type Values = Record<string, string | boolean | (string | boolean)[] | undefined>;

function read(command: CommandName, args: string[]): { values: Values; positionals: string[] } {
  try {
    return parseArgs({ args, options: options[command], allowPositionals: true, strict: true });
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : String(error), command);
  }
}

function one(value: Values[string]): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function list(value: Values[string]): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function readStatus(value: string | undefined, command: CommandName): Given['status'] {
  if (value === undefined || value === 'as-it-was') return 'as-it-was';
  if (value === 'inactive') return value;
  throw new WrongUsage(`--status is inactive or as-it-was, not “${value}”.`, command);
}

function readSeconds(value: string | undefined, command: CommandName): number {
  if (value === undefined) return lockTimeouts.standard;
  if (/^\d{1,5}$/.test(value) && Number(value) <= lockTimeouts.longest) return Number(value);
  throw new WrongUsage(`--lock-timeout is 0 to ${lockTimeouts.longest} seconds, not “${value}”.`, command);
}
