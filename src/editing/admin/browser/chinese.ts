/** The editor speaks Chinese whatever the browser's language; its settings offer English. */
for (const [name, value] of Object.entries({ language: 'zh-CN', languages: ['zh-CN', 'zh'] })) {
  Object.defineProperty(navigator, name, { value, configurable: true });
}

export {};
