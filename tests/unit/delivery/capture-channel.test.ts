import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { simpleParser } from 'mailparser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { capturedFile, createCaptureChannel } from '@/lib/delivery/capture/capture-channel';
import { TryAgainLater } from '@/lib/delivery/channel';
import { deliveryId, sampleLetter } from './sample-letter';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'capture-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const file = () => path.join(dataDir, 'mail', `E000001-${deliveryId}.eml`);
const mails = () => readdirSync(path.join(dataDir, 'mail'));

test('writes the letter to a file named after its office and delivery that only its owner can read', async () => {
  const sent = await createCaptureChannel(dataDir).send(sampleLetter());
  expect(sent.providerId).toBe(`E000001-${deliveryId}.eml`);
  expect(sent.sentHash).toMatch(/^[0-9a-f]{64}$/);
  expect(mails()).toEqual([sent.providerId]);
  expect(statSync(file()).mode & 0o077).toBe(0);
  const mail = await simpleParser(readFileSync(file()));
  expect(mail.to).toMatchObject({ value: [{ address: 'E000001@offices.invalid' }] });
});

test('notices are stored apart from letters', async () => {
  await createCaptureChannel(dataDir).send(sampleLetter({}, { kind: 'notice', bioguide: null }));
  expect(existsSync(path.join(dataDir, 'mail', 'supporters', `${deliveryId}.eml`))).toBe(true);
});

test('an existing file is not written again', async () => {
  const channel = createCaptureChannel(dataDir);
  const first = await channel.send(sampleLetter());
  const before = statSync(file());
  const second = await channel.send(sampleLetter({ body: 'Another text altogether.' }));
  expect(second).toEqual(first);
  expect(statSync(file()).mtimeMs).toBe(before.mtimeMs);
  expect(statSync(file()).ino).toBe(before.ino);
});

test('overwrites a temporary file that a crash left behind', async () => {
  mkdirSync(path.join(dataDir, 'mail'));
  writeFileSync(`${file()}.tmp`, 'half a let');
  await createCaptureChannel(dataDir).send(sampleLetter());
  expect(mails()).toEqual([path.basename(file())]);
  expect(readFileSync(file(), 'utf8')).toContain('Message-ID');
});

test('tidy removes old temporary files but not fresh ones', async () => {
  const channel = createCaptureChannel(dataDir);
  await channel.tidy?.();
  await channel.send(sampleLetter());
  const [old, fresh] = ['old.eml.tmp', 'fresh.eml.tmp'].map((name) =>
    path.join(dataDir, 'mail', name),
  ) as [string, string];
  writeFileSync(old, '');
  writeFileSync(fresh, '');
  utimesSync(old, new Date(0), new Date(0));
  // File times come from the system clock, not from the clock of the tests.
  utimesSync(fresh, new Date(), new Date());
  await channel.tidy?.();
  expect(mails().sort()).toEqual([path.basename(file()), 'fresh.eml.tmp'].sort());
});

test('a folder that cannot be written causes a later attempt', async () => {
  writeFileSync(path.join(dataDir, 'mail'), 'a file where the folder should be');
  const trying = createCaptureChannel(dataDir).send(sampleLetter());
  await expect(trying).rejects.toBeInstanceOf(TryAgainLater);
  await expect(trying).rejects.toMatchObject({ failure: 'unavailable', maybeAccepted: false });
});

test('an identifier cannot lead out of the folder', () => {
  const kind = 'letter';
  expect(capturedFile('/data', { id: deliveryId, kind, bioguide: '../../etc/x' })).toBe(
    `/data/mail/office-${deliveryId}.eml`,
  );
});
