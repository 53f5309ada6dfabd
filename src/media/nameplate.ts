import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import opentype, { type PathCommand } from 'opentype.js';
import writeFileAtomic from 'write-file-atomic';

/** The publication's name as outlines: an SVG path in a box of its own units. */
export interface Nameplate {
  width: number;
  height: number;
  path: string;
}

/** Part of every cache key: raise it when the way of drawing changes. */
const recipe = 'noto-serif-sc-black-v2';
const fontFile = '@expo-google-fonts/noto-serif-sc/900Black/NotoSerifSC_900Black.ttf';
/** Units per em of the drawing: whole numbers are fine enough for a nameplate 92 px high. */
const em = 500;

/**
 * Draws a name in the heaviest Song face, cropped to its ink, so that every reader sees the same
 * nameplate without loading a font. Kept by name in `mediaDir`, since reading the font takes time.
 *
 * @returns undefined where the font lacks one of the characters: the name is then set as text
 */
export async function nameplate(name: string, mediaDir: string): Promise<Nameplate | undefined> {
  const key = createHash('sha256').update(`${recipe}\0${name}`).digest('hex').slice(0, 16);
  const file = join(mediaDir, `nameplate-${key}.json`);
  const known = await readFile(file, 'utf8').catch(() => undefined);
  if (known) return (JSON.parse(known) as { nameplate?: Nameplate }).nameplate;

  const drawn = await draw(name);
  await mkdir(mediaDir, { recursive: true });
  await writeFileAtomic(file, JSON.stringify(drawn ? { nameplate: drawn } : {}), { fsync: false });
  return drawn;
}

async function draw(name: string): Promise<Nameplate | undefined> {
  const bytes = await readFile(createRequire(import.meta.url).resolve(fontFile));
  const font = opentype.parse(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength),
  );
  const characters = [...name];
  if (characters.some((character) => font.charToGlyphIndex(character) === 0)) return undefined;
  let x = 0;
  const commands = characters.flatMap((character) => {
    const glyph = font.charToGlyph(character);
    const outline = glyph.getPath(x, 0, em).commands;
    x += ((glyph.advanceWidth ?? font.unitsPerEm) * em) / font.unitsPerEm;
    return outline;
  });
  return commands.length > 0 ? crop(commands) : undefined;
}

type Point = readonly [x: number, y: number];

const pointsOf = (command: PathCommand): Point[] => {
  if (command.type === 'Z') return [];
  const end: Point = [command.x, command.y];
  if (command.type === 'Q') return [[command.x1, command.y1], end];
  if (command.type === 'C') return [[command.x1, command.y1], [command.x2, command.y2], end];
  return [end];
};

/** Moves the drawing to the origin and writes it with relative whole numbers, the shortest form. */
function crop(commands: readonly PathCommand[]): Nameplate {
  const points = commands.flatMap(pointsOf);
  const xs = points.map(([x]) => Math.round(x));
  const ys = points.map(([, y]) => Math.round(y));
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  let [atX, atY] = [left, top];
  let [startX, startY] = [left, top];
  let path = '';
  for (const command of commands) {
    if (command.type === 'Z') {
      path += 'z';
      [atX, atY] = [startX, startY];
      continue;
    }
    const whole = pointsOf(command).map(([x, y]) => [Math.round(x), Math.round(y)] as const);
    if (command.type === 'L' && whole[0]![0] === atX && whole[0]![1] === atY) continue;
    path += command.type.toLowerCase();
    path += whole
      .flatMap(([x, y]) => [x - atX, y - atY])
      .join(' ')
      .replaceAll(' -', '-');
    [atX, atY] = whole.at(-1)!;
    if (command.type === 'M') [startX, startY] = [atX, atY];
  }
  return { width: right - left, height: bottom - top, path };
}
