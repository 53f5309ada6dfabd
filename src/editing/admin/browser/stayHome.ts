/** No request leaves the machine: the editor's questions for news and new versions end here. */
const ask = window.fetch.bind(window);
window.fetch = (input, init) => {
  const url = new URL(input instanceof Request ? input.url : String(input), location.href);
  const own =
    url.origin === location.origin || url.protocol === 'blob:' || url.protocol === 'data:';
  return own
    ? ask(input, init)
    : Promise.reject(new TypeError('This editor works without a network.'));
};

export {};
