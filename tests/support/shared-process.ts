import { afterAll, vi } from 'vitest';
import { rememberBillRecords } from '@/lib/campaign/act-record';
import { forgetCampaign } from '@/lib/campaign/campaign';
import { forgetSettings } from '@/lib/campaign/settings';
import { endDatabasePause } from '@/lib/platform/ask-database';
import { rereadEnv } from '@/lib/platform/env';

/**
 * Most integration files run one after another in the same process, because loading the same code
 * for each took half of the time. After each file, its settings and what the code keeps between
 * requests are reset. The code keeps the latter in properties of `globalThis` that begin with
 * `campaign`, and the tables of members are among them: they are checked only once a second, so a
 * file could otherwise see those of the one before it.
 */
const before = { ...process.env };

afterAll(() => {
  vi.unstubAllEnvs();
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
  Object.assign(process.env, before);
  for (const name of Object.keys(globalThis)) {
    if (name.startsWith('campaign')) Reflect.deleteProperty(globalThis, name);
  }
  rereadEnv();
  endDatabasePause();
  forgetCampaign();
  forgetSettings();
  rememberBillRecords([]);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
