import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { TopicSections } from '@/components/staff/campaign/campaign-sections';
import { rereadEnv } from '@/lib/platform/env';
import { changeSection } from '@/lib/staff/campaign/change-section';
import { readStaffSettings } from '@/lib/staff/campaign/read-settings';
import type { Topic } from '@/lib/staff/campaign/section-fields';
import { freshDatabase } from '../../support/database';
import { admin } from '../../support/sample-staff';

/** Settings of the campaign that an environment variable on the server decides. */

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterEach(async () => {
  vi.unstubAllEnvs();
  rereadEnv();
  await database.db.campaign.deleteMany();
});
afterAll(() => database.drop());

function decide(variables: Record<string, string>) {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  rereadEnv();
}

async function change(section: string, form: Record<string, string>) {
  const { version } = await readStaffSettings();
  return changeSection(section, { ...form, version: String(version) }, admin);
}

async function shown(topic: Topic): Promise<string> {
  const staffSettings = await readStaffSettings();
  const props = { topic, staffSettings, typed: {}, problems: [] };
  return renderToStaticMarkup(createElement(TopicSections, props));
}

const fields = ['operatorName', 'operatorAddress', 'operatorContact', 'replyTo'];
const fieldsIn = (page: string) => fields.filter((name) => page.includes(`name="${name}"`));

test('a variable is shown with its value instead of the field, even if the others are not set', async () => {
  expect(fieldsIn(await shown('look'))).toEqual(fields);
  decide({ OPERATOR_ADDRESS: '1 Example Square' });
  const page = await shown('look');
  expect(fieldsIn(page)).toEqual(['operatorName', 'operatorContact', 'replyTo']);
  expect(page).toContain(
    '<strong>Postal address:</strong> 1 Example Square (by the environment variable OPERATOR_ADDRESS).',
  );
  expect(page).not.toContain('undefined');
});

test('the other fields of the organization are saved, and the stored value stays', async () => {
  await change('organisation', { operatorName: 'Before', operatorAddress: '2 Stored Street' });
  decide({ OPERATOR_ADDRESS: '1 Example Square' });
  const { path } = await change('organisation', { operatorName: 'Example Group' });
  expect(path).toBe('/staff/campaign/look?notice=campaign_organisation');
  const { set, state } = await readStaffSettings();
  expect(set).toMatchObject({ operatorName: 'Example Group', operatorAddress: '2 Stored Street' });
  expect(state.settings.operatorName).toBe('Example Group');
});

test.each([
  ['organisation', { operatorName: 'Other', operatorAddress: '3 Other Street' }, 'look'],
  ['retention', { keepMessagesDays: '1' }, 'limits'],
])(
  'a form of %s with a field that a variable decides changes nothing',
  async (section, form, topic) => {
    decide({ OPERATOR_ADDRESS: '1 Example Square', KEEP_MESSAGES_DAYS: '30' });
    const { path } = await change(section, form);
    expect(path).toBe(`/staff/campaign/${topic}?notice=campaign_by_server`);
    const { set, state } = await readStaffSettings();
    expect(set).toEqual({});
    expect(state.settings.keepMessagesDays).toBe(30);
  },
);

test('the time that data is kept has a form only while staff decide it', async () => {
  expect(await shown('limits')).toContain('See what that would delete');
  decide({ KEEP_MESSAGES_DAYS: '30' });
  const page = await shown('limits');
  expect(page).not.toContain('See what that would delete');
  expect(page).toContain('30 (by the environment variable KEEP_MESSAGES_DAYS)');
});
