/** One line of block YAML, taken apart without judging it. */
export interface YamlLine {
  indent: string;
  /** The field's name; empty where the line has none. */
  key: string;
  /** What follows the colon, or the dash of a list, without white space around it. */
  value: string;
  /** Column of the value, from 1. */
  column: number;
}

const lineForm =
  /^([ \t]*)((?:-[ \t]+)*)(?:(["']?)([^\s"'[\]{},:：#&*!|>%@`]+)\3[ \t]*[:：](?:[ \t]+|$))?(.*?)[ \t]*$/u;

export function yamlLine(line: string): YamlLine {
  const [, indent = '', dashes = '', , key = '', value = ''] = lineForm.exec(line) ?? [];
  return {
    indent: indent + ' '.repeat(dashes.length),
    key,
    value,
    column: line.trimEnd().length - value.length + 1,
  };
}

/** Where the quotation mark that opens a value has its partner; undefined without one, -1 where it is not closed. */
export function closingQuote(value: string): number | undefined {
  const quote = value[0];
  if (quote !== '"' && quote !== "'") return undefined;
  for (let i = 1; i < value.length; i++) {
    if (quote === '"' && value[i] === '\\') i++;
    else if (value[i] === quote) {
      if (quote === "'" && value[i + 1] === quote) i++;
      else return i;
    }
  }
  return -1;
}

/** Offset in a value of the bracket that is opened and not closed; undefined where all are in pairs. */
export function openBracket(value: string): number | undefined {
  if (!/^[[{]/.test(value)) return undefined;
  const open: number[] = [];
  for (let i = 0; i < value.length; i++) {
    const char = value[i]!;
    if ((char === '"' || char === "'") && /[[{,:\s]$/.test(value.slice(0, i))) {
      const close = closingQuote(value.slice(i));
      if (close === undefined || close < 0) return undefined;
      i += close;
    } else if (char === '[' || char === '{') open.push(i);
    else if (char === ']' || char === '}') open.pop();
  }
  return open[0];
}
