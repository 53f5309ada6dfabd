/**
 * Typst code that has been made here and may stand in a source as it is. Whatever an editor has
 * typed goes through `literal` instead and comes out as a string that Typst does not read.
 */
export class TypstCode {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

export type TypstValue =
  | string
  | number
  | boolean
  | undefined
  | null
  | TypstCode
  | readonly TypstValue[]
  | { readonly [key: string]: TypstValue };

const escapes: Record<string, string> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** A Typst string literal. Control characters that no page can show are dropped. */
export function stringLiteral(text: string): string {
  const shown = text.replace(/[\\"\n\r\t]/g, (character) => escapes[character]!);
  return `"${shown.replace(/[\u0000-\u001f\u007f-\u009f\ufeff\ufffe\uffff]|\p{Surrogate}/gu, '')}"`;
}

/** Plain data as a Typst value: objects become dictionaries, undefined and null become `none`. */
export function literal(value: TypstValue): string {
  if (value === undefined || value === null) return 'none';
  if (value instanceof TypstCode) return value.source;
  if (typeof value === 'string') return stringLiteral(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return `(${value.map((item) => `${literal(item)},`).join('')})`;
  const entries = Object.entries(value as Record<string, TypstValue>);
  if (entries.length === 0) return '(:)';
  return `(${entries.map(([key, item]) => `${stringLiteral(key)}:${literal(item)},`).join('')})`;
}
