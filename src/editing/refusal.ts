/**
 * A file that is not taken, or an argument that cannot be used. The message is one Chinese
 * sentence for an editor: what is wrong and what to do. Nothing of it has been written.
 */
export class Refusal extends Error {
  override name = 'Refusal';
}

/** The editor broke off at a question: nothing after it is done. */
export class Cancelled extends Refusal {
  constructor() {
    super('已经取消，后面的都没有做。');
  }
}
