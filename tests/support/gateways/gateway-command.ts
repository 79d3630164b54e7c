import { parseArgs } from 'node:util';
import { CannotStart } from '@/lib/platform/startup-error';
import { atRandom, type FaultName, type FaultPlan, faultNames, isFaultName } from './faults';
import { startGateways } from './gateways';
import type { GatewayCall } from './received';

/**
 * Both gateways on this server, for trying the site. Nothing that they accept is passed on to an
 * office.
 */

const USUAL_PORT = 4600;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: String(USUAL_PORT) },
    fault: { type: 'string', multiple: true, default: [] },
    help: { type: 'boolean' },
  },
});

const say = (text: string) => process.stdout.write(`${text}\n`);

function usage() {
  const names = Object.entries(faultNames).map(([name, does]) => `  ${name.padEnd(15)}${does}`);
  return [
    `Use: npm run gateway -- [--port ${USUAL_PORT}] [--fault NAME[=CHANCE]] …`,
    'A fault strikes every request, or with CHANCE from 0 to 1 some of them:',
    ...names,
  ].join('\n');
}

/**
 * Fault plan of the arguments: "too_fast=0.2" affects a fifth of the requests, "too_fast" all that
 * no other fault affects.
 */
function planOf(wanted: string[]): FaultPlan {
  const chances: Partial<Record<FaultName, number>> = {};
  for (const each of wanted) {
    const [name = '', chance = '1'] = each.split('=');
    const number = Number(chance);
    if (!isFaultName(name) || !(number > 0 && number <= 1)) throw new CannotStart(usage());
    chances[name] = number;
  }
  return atRandom(Date.now(), chances);
}

/** Prints a request without keys and without personal data. */
function report({ at, entrance, path, office, id, status, fault, stored }: GatewayCall) {
  if (path === '/') return;
  const face = { house: 'House', senate: 'Senate' }[entrance?.chamber ?? 'house'];
  const answer = [status ?? 'no answer', stored && 'taken', fault].filter(Boolean).join(', ');
  const time = at.toTimeString().slice(0, 8);
  say(
    [time, entrance ? face : '-', path, office || '-', id || '-', answer].map(oneLine).join('  '),
  );
}

/**
 * One line of safe characters. Received text can contain anything, and it must not move the
 * terminal's cursor.
 */
const oneLine = (text: string) => text.replace(/[^\w :./,()-]/g, '?').slice(0, 80);

async function start(port: number) {
  try {
    return await startGateways({ port, faults: planOf(values.fault), onRequest: report });
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw problem;
    throw new CannotStart(`Port ${port} is taken: choose another one with --port.`);
  }
}

async function main() {
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new CannotStart('--port must be a whole number from 0 to 65535.');
  }
  const { url, senateUrl, rules, close } = await start(port);
  say(`The stub gateways of House and Senate listen on ${url}, which also shows what they took.`);
  say('Start the site beside them with:\n');
  const settings = {
    HOUSE_CWC_URL: url,
    HOUSE_CWC_KEY: rules.keys.house.test,
    HOUSE_CWC_AGENT: rules.agents.house,
    SENATE_CWC_URL: senateUrl,
    SENATE_CWC_KEY: rules.keys.senate.test,
    SENATE_CWC_AGENT: rules.agents.senate,
    CWC_ACK_EMAIL: 'ack@example.org',
    CWC_CONTACT_NAME: 'Robin Contact',
    CWC_CONTACT_EMAIL: 'contact@example.org',
    CWC_CONTACT_PHONE: '202-555-0100',
  };
  for (const [name, value] of Object.entries(settings)) say(`${name}='${value}' \\`);
  say('npm start\n\nStop with Ctrl-C.\n');
  const stop = () => close().finally(() => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
}

if (values.help) say(usage());
else await main();
