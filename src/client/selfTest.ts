/**
 * Turns the questions of an exam page into a test: pick, check, read the reason. What was answered
 * is kept on this device and nowhere else; no mark leaves the page.
 */

/** Chosen indices of each question that has been checked. */
type Answers = Record<number, number[]>;

const sameChoices = (a: readonly number[], b: readonly number[]) =>
  a.length === b.length && a.every((index, i) => index === b[i]);

function storedAnswers(key: string): Answers {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return typeof stored === 'object' && stored !== null ? (stored as Answers) : {};
  } catch {
    // A device that keeps nothing still takes the test.
    return {};
  }
}

function keep(key: string, answers: Answers) {
  try {
    if (Object.keys(answers).length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(answers));
  } catch {
    // Private windows may refuse; the test goes on.
  }
}

function start(test: HTMLElement) {
  const key = `self-test ${test.dataset.selfTest ?? ''}`;
  const questions = [...test.querySelectorAll<HTMLElement>('.question')].map((element) => ({
    element,
    inputs: [...element.querySelectorAll<HTMLInputElement>('input')],
    right: (element.dataset.answer ?? '').split(',').map(Number),
    verdict: element.querySelector<HTMLElement>('.verdict')!,
    details: element.querySelector('details')!,
    check: button('对一对答案'),
  }));
  const score = test.querySelector<HTMLElement>('[data-test-score]')!;
  const again = test.querySelector<HTMLButtonElement>('[data-test-again]')!;
  let answers = storedAnswers(key);

  const chosen = (inputs: readonly HTMLInputElement[]) =>
    inputs.flatMap((input, index) => (input.checked ? [index] : []));

  const mark = (i: number) => {
    const question = questions[i]!;
    const given = answers[i];
    const checked = given !== undefined;
    question.inputs.forEach((input, index) => {
      if (checked) input.checked = given.includes(index);
      // A checked question keeps its focus: its choices are locked, not taken away.
      input.disabled = false;
      input.setAttribute('aria-disabled', String(checked));
    });
    question.check.hidden = checked;
    question.details.hidden = !checked;
    question.details.open = checked;
    const correct = checked && sameChoices(given, question.right);
    question.element.dataset.state = checked ? (correct ? 'right' : 'wrong') : 'open';
    question.verdict.textContent = checked
      ? correct
        ? '答对了。'
        : '没有答对，看看下面的道理。'
      : '';
  };

  const tell = () => {
    const done = Object.keys(answers).length;
    const right = questions.filter(
      (question, i) => answers[i] && sameChoices(answers[i], question.right),
    ).length;
    again.hidden = done === 0;
    score.textContent =
      done === 0
        ? ''
        : done < questions.length
          ? `做了${done}题，对了${right}题，还有${questions.length - done}题。`
          : `${questions.length}题都做完了，对了${right}题。结果只留在这台设备上。`;
  };

  questions.forEach((question, i) => {
    question.verdict.before(question.check);
    question.check.addEventListener('click', () => {
      const given = chosen(question.inputs);
      if (given.length === 0) {
        question.verdict.textContent = '先选一个答案。';
        question.inputs[0]?.focus();
        return;
      }
      answers[i] = given;
      keep(key, answers);
      mark(i);
      tell();
      question.details.querySelector('summary')?.focus();
    });
    for (const input of question.inputs) {
      input.addEventListener('click', (event) => {
        if (answers[i] !== undefined) event.preventDefault();
      });
    }
    mark(i);
  });
  again.addEventListener('click', () => {
    answers = {};
    keep(key, answers);
    for (const { inputs } of questions) for (const input of inputs) input.checked = false;
    questions.forEach((_, i) => {
      mark(i);
    });
    tell();
    questions[0]?.inputs[0]?.focus();
  });
  const note = test.querySelector<HTMLElement>('[data-test-note]');
  if (note)
    note.textContent = `${questions.length}道题。选好以后对一对答案，结果只留在这台设备上，不会传出去。`;
  test.dataset.ready = '';
  tell();
}

function button(text: string): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'button';
  element.textContent = text;
  return element;
}

for (const test of document.querySelectorAll<HTMLElement>('[data-self-test]')) start(test);
