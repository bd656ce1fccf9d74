import { readFile } from 'node:fs/promises';
import { type ImportChoices, type PlanChoice, type PlanChoices, planChoices } from '@/lib/transfer/model';
import { type Given, WrongUsage } from './arguments';
import { requireFile } from './require-file';

/** What `--choices`, `--all`, `--choice` and `--status` decide; what is named later and closer wins. */
export async function readChoices(given: Given): Promise<ImportChoices> {
  const { choices, all, choice, command, status } = given;
  const fromFile = choices === undefined ? {} : await readJson(choices, given);
  const items: PlanChoices = { ...fromFile };
  for (const text of all) Object.assign(items, one(text, 'all:', command));
  for (const text of choice) Object.assign(items, one(text, '', command));
  return { status, items };
}

/** `access-number:4670100+100=skip`, or with a value `person:…=rename:ann@other.example`. */
function one(text: string, prefix: string, command: Given['command']): PlanChoices {
  const [, key, named, value] = /^(.+)=([a-z-]+)(?::(.*))?$/s.exec(text) ?? [];
  const choice = planChoices.find((known) => known === named);
  if (key === undefined || choice === undefined)
    throw new WrongUsage(
      `“${text}” is no choice: write <what>=<choice>, where the choice is one of ${planChoices.join(', ')}.`,
      command,
    );
  return { [`${prefix}${key}`]: value === undefined ? { choice } : { choice, value } };
}

/** `{"access-number:4670100+100": "skip", "all:held": {"choice": "free-parts"}}` */
async function readJson(named: string, given: Given): Promise<PlanChoices> {
  const text = await readFile(await requireFile(given, named), 'utf8');
  const { command } = given;
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (error) {
    throw new WrongUsage(`${named} is no JSON: ${(error as Error).message}`, command);
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read))
    throw new WrongUsage(`${named} is an object with a choice for each item.`, command);
  return Object.fromEntries(
    Object.entries(read).map(([key, value]) => [key, normalise(key, value, { named, command })]),
  );
}

interface Place {
  named: string;
  command: Given['command'];
}

function normalise(key: string, given: unknown, { named, command }: Place) {
  const { choice, value } = (typeof given === 'object' && given !== null ? given : { choice: given }) as {
    choice?: unknown;
    value?: unknown;
  };
  if (planChoices.includes(choice as PlanChoice))
    return {
      choice: choice as PlanChoice,
      ...(typeof value === 'string' && { value }),
    };
  throw new WrongUsage(`${named}: the choice of “${key}” is one of ${planChoices.join(', ')}.`, command);
}
