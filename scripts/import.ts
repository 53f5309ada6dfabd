import { importCommand } from '#editing/command/importCommand';
import { terminal } from '#editing/command/terminal';

process.exitCode = await importCommand(process.argv.slice(2), terminal());
