// Loaded before anything else by every process of a test run (NODE_OPTIONS). It moves the process's
// clock by the run's offset, so that the tests, the site, and the worker have the same time, on the
// day for which the tests' data was written. Timers and `performance` are unchanged.
const offsetMs = Number(process.env.TEST_CLOCK_OFFSET_MS ?? 0);
const RealDate = Date;
const now = () => RealDate.now() + offsetMs;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, values, newTarget) =>
    Reflect.construct(target, values.length === 0 ? [now()] : values, newTarget),
  apply: () => new RealDate(now()).toString(),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
});
