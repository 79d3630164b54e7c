import { parseArgs } from 'node:util';
import { broadcast, measuredRates, modelCapacity } from './capacity-model';

/**
 * Shows the first bottleneck when very many people write in one day: `npm run model -- [--messages N] [--peak PART]
 * [--per-second N] [--stored-per-second N]`.
 */
const { values } = parseArgs({
  options: {
    messages: { type: 'string', default: String(broadcast.messages) },
    peak: { type: 'string', default: String(broadcast.busiestHour) },
    'per-second': { type: 'string', default: String(measuredRates.gatewayPerSecond) },
    'stored-per-second': { type: 'string', default: String(measuredRates.messagesPerSite) },
  },
});
const crowd = {
  ...broadcast,
  messages: Number(values.messages),
  busiestHour: Number(values.peak),
};
const rates = {
  ...measuredRates,
  gatewayPerSecond: Number(values['per-second']),
  messagesPerSite: Number(values['stored-per-second']),
};
const model = modelCapacity(crowd, rates);
const say = (line: string) => process.stdout.write(`${line}\n`);
const round = (value: number) => (value < 100 ? value.toFixed(1) : Math.round(value).toString());

say(`${crowd.messages} messages in a day, ${crowd.busiestHour * 100} % of them in one hour\n`);
for (const { name, needed, given, unit, load, answer } of model.parts) {
  const state = load > 1 ? `${round(load)} times the capacity` : `${Math.round(load * 100)} % used`;
  say(`${name}: ${round(needed)} of ${round(given)} ${unit}, ${state}\n    ${answer}`);
}
const { sites, workers, houseDays, senateDays, gigabytes, dollarsPerDay } = model;
say(`
machines: ${sites} sites, ${workers} workers, a database with 8 cores: about $${Math.round(dollarsPerDay)} a day
disk: ${Math.round(gigabytes)} GB for messages kept ${crowd.keptDays} days
House: ${round(houseDays)} days at ${rates.gatewayPerSecond} a second; Senate: ${round(senateDays)} days`);
