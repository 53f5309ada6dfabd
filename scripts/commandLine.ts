import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

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
