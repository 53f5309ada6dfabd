import { newCommand } from '#editing/command/newCommand';
import { terminal } from '#editing/command/terminal';

// The only clock: what a terminal offers as the date.
const today = new Date().toLocaleDateString('sv-SE');
process.exitCode = await newCommand(process.argv.slice(2), terminal(), today);
