// Preloaded by a site whose clock a fault run changes: at SIGUSR2 it reads the offset from the file.
// Timers and `performance` are unaffected, as when a machine's clock is set.
import { readFileSync } from 'node:fs';

const file = process.env.FAULT_CLOCK_FILE;
const CurrentDate = Date;
let offsetMs = 0;
const now = () => CurrentDate.now() + offsetMs;

if (file) {
  process.on('SIGUSR2', () => {
    offsetMs = Number(readFileSync(file, 'utf8'));
  });
  globalThis.Date = new Proxy(CurrentDate, {
    construct: (target, values, newTarget) =>
      Reflect.construct(target, values.length === 0 ? [now()] : values, newTarget),
    apply: () => new CurrentDate(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
}
