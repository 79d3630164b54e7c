// Loaded before anything else by every process of a test run (NODE_OPTIONS): moves its clock by what
// the run has chosen, so that the tests, the site and the worker live at the same moment, and that
// on the day of the data that the tests were written for. Timers and `performance` stay as they are.
const offsetMs = Number(process.env.TEST_CLOCK_OFFSET_MS ?? 0);
const RealDate = Date;
const now = () => RealDate.now() + offsetMs;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, values, newTarget) =>
    Reflect.construct(target, values.length === 0 ? [now()] : values, newTarget),
  apply: () => new RealDate(now()).toString(),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
});
