/** Copies the article beside each button as formatted text, for the 公众号 editor. */
export function wechatCopy(root: ParentNode): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-wechat-copy]')) {
    const source = button.parentElement?.querySelector('template');
    const status = button.parentElement?.querySelector('[role=status]');
    button.addEventListener('click', async () => {
      const html = source?.innerHTML ?? '';
      const say = (text: string) => {
        if (status) status.textContent = text;
      };
      try {
        await navigator.clipboard.write([
          new ClipboardItem({
            'text/html': new Blob([html], { type: 'text/html' }),
            'text/plain': new Blob([source?.content.textContent ?? ''], { type: 'text/plain' }),
          }),
        ]);
        say('已复制，到公众号编辑器里粘贴。');
      } catch {
        say('浏览器不让复制。请用 Chrome 或 Edge 打开预览，再点一次。');
      }
    });
  }
}

wechatCopy(document);
