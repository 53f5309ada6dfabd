import { stringify } from 'csv-stringify/sync';

export type CsvCell = string | number | undefined;

/**
 * Rows as CSV for Excel: UTF-8 with its mark, CRLF lines. Text that Excel would run as a formula
 * is guarded. What is not recorded is an empty cell, never 0.
 */
export function csvText(head: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return stringify([[...head], ...rows.map((row) => row.map((cell) => cell ?? ''))], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}
