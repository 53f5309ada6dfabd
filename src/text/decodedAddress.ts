/**
 * A file's name as its editor wrote it: Markdown percent-encodes what is not ASCII. A stray percent
 * sign is part of the name.
 */
export function decodedAddress(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
