import { isDay } from '#domain/day';

/** A number that belongs to one person. */
export interface PersonalNumber {
  kind: 'identity-card' | 'bank-card' | 'mobile';
  /** Offset in the text that was searched. */
  index: number;
  length: number;
  /** First and last digits, the rest as asterisks: enough to find it, too little to use it. */
  masked: string;
}

const digit = '[0-9０-９]';
/** One mark between digits that are still one number. */
const joint = '[ \\u00a0\\u3000·-]|[－—–]';
const runForm = new RegExp(
  `${digit}(?:(?:${joint})?${digit}){9,24}(?:(?:${joint})?[XxＸｘ](?![A-Za-z]))?`,
  'gu',
);

/** Identity card numbers (GB 11643, with date and check digit), bank cards (prefix and Luhn), mobile numbers. */
export function numbersOfPersons(text: string): PersonalNumber[] {
  return [...text.matchAll(runForm)].flatMap(({ 0: run, index }) => {
    const plain = run
      .normalize('NFKC')
      .replace(/[^0-9Xx]/g, '')
      .toUpperCase();
    const kind = kindOf(plain, run);
    return kind ? [{ kind, index, length: run.length, masked: mask(plain) }] : [];
  });
}

function kindOf(plain: string, run: string): PersonalNumber['kind'] | undefined {
  if (isIdentityCard(plain)) return 'identity-card';
  if (isBankCard(plain) && isGrouped(run)) return 'bank-card';
  if (/^(?:(?:00)?86)?1[3-9]\d{9}$/.test(plain)) return 'mobile';
  return undefined;
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

export function isIdentityCard(number: string): boolean {
  if (!/^[1-9]\d{16}[\dX]$/.test(number)) return false;
  const birth = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!isDay(birth) || birth < '1880-01-01' || birth > '2100-01-01') return false;
  const sum = weights.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
  return '10X98765432'[sum % 11] === number[17];
}

/** UnionPay, Visa, Mastercard, American Express, JCB and the older numbers of the Chinese banks. */
const issuers = /^(?:62|4|5[1-5]|3[47]|35|60|69|9558|955|900)/;

export function isBankCard(number: string): boolean {
  if (!/^\d{15,19}$/.test(number) || !issuers.test(number) || /^(\d)\1+$/.test(number))
    return false;
  if (number.length === 15 && !/^3[47]/.test(number)) return false;
  const sum = [...number].reverse().reduce((total, char, i) => {
    const value = Number(char) * (i % 2 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** Written in one piece or in groups: a row of short figures that adds up by chance is no card. */
const isGrouped = (run: string): boolean => {
  const groups = run.split(/[^0-9０-９]/u);
  return groups.length === 1 || groups.slice(0, -1).every((group) => group.length >= 4);
};

const mask = (plain: string): string =>
  plain.slice(0, 3) + '*'.repeat(Math.max(0, plain.length - 5)) + plain.slice(-2);
