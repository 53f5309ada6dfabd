import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

/** A port as given on the command line; what is none is told, with exit code 2. */
export function portOf(given: string | undefined, usual: number): number {
  const port = given === undefined ? usual : Number(given);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  console.error(`--port 要写 0 到 65535 之间的数，例如 4322；“${given}”不是。`);
  process.exit(2);
}

/**
 * Reads the arguments of a command. `--help` prints the help and ends; what the command does not
 * know is told in one Chinese sentence, with exit code 2.
 */
export function commandLine<T extends ParseArgsOptionsConfig>(
  help: string,
  options: T,
  { positionals = false }: { positionals?: boolean } = {},
) {
  try {
    const parsed = parseArgs({
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: positionals,
      args: process.argv.slice(2).filter((argument) => argument !== '--'),
    });
    if ((parsed.values as { help?: boolean }).help) {
      console.log(help);
      process.exit(0);
    }
    return parsed as ReturnType<typeof parseArgs<{ options: T; allowPositionals: true }>>;
  } catch (error) {
    const [, wrong = ''] = /'([^']+)'/.exec(String(error)) ?? [];
    console.error(`看不懂“${wrong}”。\n\n${help}`);
    process.exit(2);
  }
}
