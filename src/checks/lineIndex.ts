import type { Place } from '#catalog/readFields';

/** Translates between offsets and places of a text as stored, whatever its line endings are. */
export class LineIndex {
  readonly #text: string;
  readonly #starts: number[] = [0];

  constructor(text: string) {
    this.#text = text;
    for (const { 0: ending, index } of text.matchAll(/\r\n?|\n/g))
      this.#starts.push(index + ending.length);
  }

  get count(): number {
    return this.#starts.length;
  }

  /** A line without its ending; lines count from 1. Empty outside the text. */
  line(line: number): string {
    const start = this.#starts[line - 1];
    if (start === undefined) return '';
    return this.#text.slice(start, this.#starts[line] ?? this.#text.length).replace(/[\r\n]+$/, '');
  }

  /** UTF-16 offset of a place; places outside the text are drawn to its nearest. */
  offset({ line, column }: Place): number {
    if (line < 1) return 0;
    const start = this.#starts[line - 1];
    if (start === undefined) return this.#text.length;
    return start + Math.min(Math.max(0, column - 1), this.line(line).length);
  }

  place(offset: number): Place {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - this.#starts[low]! + 1 };
  }

  /** The nearest place that lies inside the text. */
  inside(place: Place): Place {
    return this.place(this.offset(place));
  }
}
