const hanOnly = /^\p{Script=Han}+$/u;

/** Whether the text is not empty and all of it is Han characters. */
export const isHan = (text: string): boolean => hanOnly.test(text);
