const commands = {
  export: `tenantry export <url or id of a tenant> [-o <file>|-] [--force]
    Writes the tenant's archive; - is standard output.`,
  inspect: `tenantry inspect <file>
    Checks every byte of an archive and says what it holds. Nothing is stored.`,
  plan: `tenantry plan <file> [--choice <item>=<choice>[:<value>]] [--all <conflict>=<choice>]
              [--choices <file.json>] [--status inactive]
    Says what an import would do with every item. Nothing is stored.`,
  import: `tenantry import <file> [--plan-digest <digest>] [--choice …] [--all …] [--choices <file.json>]
                [--status inactive] [--lock-timeout <seconds>]
    Imports the archive: all of it or nothing. With a digest only if the plan is still that one.`,
} as const;

export type CommandName = keyof typeof commands;

export const commandNames = Object.keys(commands) as CommandName[];

const common = `Options of every command
    --as <email>    acts as this person, with what their role allows; otherwise as the system
    --json          results as JSON on standard output
The database is the one that the settings name: TENANTRY_DATA_DIR or DATABASE_URL, as for the server.
Exit status: 0 done, 1 refused or no good archive, 2 wrong usage, 3 conflict or plan not applicable,
4 the wait for another import ran out, 5 not found, 6 a disk is full, 70 defect, 130 interrupted.
`;

/** How the program, or one of its commands, is called. */
export function usage(command?: CommandName): string {
  const shown = command ? [commands[command]] : Object.values(commands);
  return `${['Usage', ...shown].join('\n  ')}\n\n${common}`;
}
