import { numbersOfPersons, type PersonalNumber } from '#checks/numbersOfPersons';
import type { FileRule } from '#checks/rule';

const told: Record<PersonalNumber['kind'], { severity: 'error' | 'warning'; text: string }> = {
  'identity-card': { severity: 'error', text: '这里有身份证号（{}），不能公开。请删去。' },
  'bank-card': { severity: 'error', text: '这里有银行卡号（{}），不能公开。请删去。' },
  mobile: {
    severity: 'warning',
    text: '这里有手机号（{}）。没有征得本人同意请删去，或改写单位的固定电话。',
  },
};

/** Numbers of persons anywhere in a file, notes that are not shown included: whoever gets the files sees them. */
export const personalData: FileRule = function* (file) {
  const phone =
    file.source.collection === 'publication'
      ? file.source.fields?.valuePlace(['phone'])
      : undefined;
  for (const { kind, index, masked } of numbersOfPersons(file.text)) {
    const place = file.lines.place(index);
    // The publication's own telephone is there to be called.
    if (kind === 'mobile' && phone && place.line === phone.line) continue;
    const { severity, text } = told[kind];
    yield file[severity](`personal-${kind}`, place, text.replace('{}', masked));
  }
};
