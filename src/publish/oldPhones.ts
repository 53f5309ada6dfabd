/** Browsers of phones that are many years old: what they cannot parse stops a script whole. */
const oldest = ['es2020', 'chrome80', 'safari13', 'firefox78'];

/** As much of a Vite plugin as is needed here. */
interface EnvironmentPlugin {
  name: string;
  configEnvironment(name: string, options: { build?: { target?: unknown } }): void;
}

/**
 * Has the pages' scripts written for old phones. As a plugin, since Astro sets the target of the
 * client to the newest syntax over what the configuration says.
 */
export const oldPhones = (): EnvironmentPlugin => ({
  name: 'xuekan-old-phones',
  configEnvironment(name, options) {
    if (name === 'client') options.build = { ...options.build, target: oldest };
  },
});
