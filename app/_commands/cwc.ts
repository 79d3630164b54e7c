import { readSettings } from '@/lib/campaign/settings';
import { checkGateway } from '@/lib/delivery/cwc/check-gateway';
import { gatewayState } from '@/lib/delivery/cwc/gateway-state';
import { requestOfficeList } from '@/lib/delivery/cwc/office-list';
import { db } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { type GatewayChamber, gatewayChambers, gatewayOf } from '@/lib/platform/gateway-settings';
import { CannotStart } from '@/lib/platform/startup-error';
import { withDatabase } from '@/lib/platform/with-database';
import { restartChannel } from '@/lib/staff/channels/channels';

const USAGE = `npm run cwc -- status                 status of both gateways
npm run cwc -- offices [house|senate] [--force]
                                      fetches the list of offices now; a list with less than half
                                      of the known offices is accepted only with --force
npm run cwc -- check house|senate       sends a sample that reaches no office
npm run cwc -- start house|senate       restarts a stopped channel`;

const now = new Date();

function gateway(chamber: GatewayChamber) {
  const settings = gatewayOf(chamber, env());
  if (settings) return settings;
  throw new CannotStart(
    `The gateway of the ${chamber} is not configured: see .env.example (while MAIL_LIVE is no, only a local gateway is used).`,
  );
}

async function status() {
  const states = gatewayChambers.map((chamber) => gatewayState(db(), chamber, { env: env(), now }));
  return (await Promise.all(states)).flat();
}

async function offices(chamber: GatewayChamber, force = false) {
  const listed = await requestOfficeList(db(), gateway(chamber), { now, force });
  if (listed.outcome === 'failed') {
    throw new CannotStart(
      `The ${chamber} returned no list; the last one stays in use: ${listed.why}.`,
    );
  }
  return [`${chamber}: ${listed.codes.length} offices take part.`, listed.codes.join(' ')];
}

async function check(chamber: GatewayChamber) {
  const settings = gateway(chamber);
  const { operatorName: organization } = await readSettings();
  const checked = await checkGateway(settings, { organization, now });
  if (!checked) {
    throw new CannotStart(
      'The Senate checks samples only at its test endpoint: set CWC_ENVIRONMENT=test and its test key.',
    );
  }
  if (checked.outcome === 'failed') {
    throw new CannotStart(`The ${chamber} did not accept the sample: ${checked.message}`);
  }
  return [`The ${chamber} would accept the sample (${checked.message}).`];
}

/** The list is fetched first: while the participants are unknown, letters would be rerouted. */
async function start(chamber: GatewayChamber) {
  const settings = gateway(chamber);
  const subject = settings.channel;
  const listed = await requestOfficeList(db(), settings, { now });
  if (listed.outcome === 'failed' && listed.stops) {
    throw new CannotStart(`The ${chamber} would stop again at once: ${listed.why}.`);
  }
  const started = (await restartChannel(subject, 'command line', now)) === 'channel_started';
  const list =
    listed.outcome === 'listed'
      ? `${listed.codes.length} offices take part`
      : `the list of offices could not be fetched (${listed.why})`;
  return [`The ${chamber} ${started ? 'is running again' : 'was not stopped'}; ${list}.`];
}

const verbs = {
  offices: (chamber: GatewayChamber) => offices(chamber),
  'offices --force': (chamber: GatewayChamber) => offices(chamber, true),
  check,
  start,
};

function commandOf([first = '', ...others]: string[]) {
  const isForced = first === 'offices' && others.at(-1) === '--force';
  const verb = isForced ? 'offices --force' : first;
  const [chamber = '', ...more] = isForced ? others.slice(0, -1) : others;
  if (verb === 'status' && !chamber) return status;
  const run = Object.hasOwn(verbs, verb) ? verbs[verb as keyof typeof verbs] : undefined;
  const named = gatewayChambers.find((each) => each === chamber);
  if (more.length > 0 || !run || (!named && chamber)) throw new CannotStart(USAGE);
  if (named) return () => run(named);
  if (first !== 'offices') throw new CannotStart(USAGE);
  const configured = gatewayChambers.filter((each) => gatewayOf(each, env()));
  if (configured.length === 0) return () => run('house');
  return async () => (await Promise.all(configured.map(run))).flat();
}

try {
  const command = commandOf(process.argv.slice(2));
  const lines = await withDatabase(() => command());
  process.stdout.write(`${lines.join('\n')}\n`);
} catch (problem) {
  if (!(problem instanceof CannotStart)) throw problem;
  process.stderr.write(`${problem.message}\n`);
  process.exitCode = 1;
}
