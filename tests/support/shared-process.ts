import { afterAll, vi } from 'vitest';

/**
 * Integration files run one after another in the same process, because starting a process and
 * loading the packages for each took half of the time. After each file, everything that the code
 * keeps is forgotten: its modules are loaded again by the next file, the state that they share
 * (lib/platform/shared-state.ts) is deleted, and the environment is as before.
 */
const environment = process.env;
const before = { ...environment };

afterAll(() => {
  vi.unstubAllEnvs();
  // Another object in its place would be unknown to `vi.stubEnv` in the next file.
  process.env = environment;
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
  Object.assign(process.env, before);
  Reflect.deleteProperty(globalThis, 'campaignState');
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.resetModules();
});
