const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
};
const form = /(?<=[\p{Script=Han}”’》）〉】])[ ]?([,:;?!])[ ]?(?=[\p{Script=Han}“‘《（〈【])/gu;

/** Half-width `, : ; ? !` between Chinese characters become full-width; `10:30` and `A,B` stay. */
export function widenPunctuation(text: string): { text: string; changed: number } {
  let changed = 0;
  const widened = text.replace(form, (_, mark: string) => {
    changed++;
    return fullWidth[mark]!;
  });
  return { text: widened, changed };
}
