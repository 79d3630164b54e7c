import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Noon in Washington, while the 119th Congress is in session and the shipped editions are current.
 */
const BEGINNING = '2026-11-28T17:00:00Z';

/**
 * Sets the clock of every process that this one starts; it runs on from there. A run that is
 * started by another one keeps the clock of that one.
 */
export function startTestClock() {
  const preload = pathToFileURL(path.join(import.meta.dirname, 'clock.mjs')).href;
  process.env.TEST_CLOCK_OFFSET_MS ??= String(Date.parse(BEGINNING) - Date.now());
  process.env.NODE_OPTIONS = `--import ${preload}`;
}

/** Settings that a process with its own environment needs to have the same time. */
export function clockSettings() {
  const { NODE_OPTIONS, TEST_CLOCK_OFFSET_MS } = process.env;
  return { NODE_OPTIONS, TEST_CLOCK_OFFSET_MS };
}
