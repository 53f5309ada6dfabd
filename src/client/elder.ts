import { preference } from '#client/preference';

const elder = preference('elder');

/** 关怀版: on and off, and one step larger. Buttons name what they do in `data-elder-set`. */
export function wireElderButtons(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-elder-set]')) {
    button.addEventListener('click', () => {
      const { elderSet = '' } = button.dataset;
      elder.set(elderSet === '' ? null : elderSet);
      addTopicLinks();
      if (elderSet === '')
        document.querySelector<HTMLButtonElement>('[data-elder-set="1"]')?.focus();
      else document.querySelector<HTMLElement>('.elder-bar')?.focus();
      scrollTo(0, 0);
    });
  }
  addTopicLinks();
}

/** After each topic of a transcript the way on and the way back, as large as the rest. */
function addTopicLinks(): void {
  if (elder.get() === null || document.querySelector('.topic-links')) return;
  const topics = [...document.querySelectorAll<HTMLElement>('.transcript > h2')];
  topics.forEach((topic, i) => {
    const following = topics[i + 1];
    const links = document.createElement('p');
    links.className = 'topic-links';
    if (following) links.append(link('下一个议题', `#${following.id}`, 'topic-next'));
    links.append(link('回到议题目录', '#topics', 'topic-back'));
    if (following) following.before(links);
    else topic.parentElement?.append(links);
  });
}

function link(text: string, href: string, className: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.textContent = text;
  anchor.href = href;
  anchor.className = className;
  return anchor;
}

wireElderButtons();
