/** An entry's id: its path under its collection without the extension, NFC-normalised. */
export type EntryId = string;

const idForm = /^[\p{L}\p{N}\p{M}_.-]+(\/[\p{L}\p{N}\p{M}_.-]+)*$/u;
const reservedForm = /^\d{4}(\/(0[1-9]|1[0-2]))?$/;

export const toEntryId = (pathBelowCollection: string): EntryId =>
  pathBelowCollection
    .replaceAll('\\', '/')
    .replace(/\.[^./]+$/, '')
    .normalize('NFC');

export const isEntryId = (id: string): boolean => idForm.test(id);

/** A bare year or `year/month` is where the archives are. */
export const isReservedId = (id: string): boolean => reservedForm.test(id);
