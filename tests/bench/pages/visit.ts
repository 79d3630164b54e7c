import type { Browser, BrowserContextOptions, CDPSession } from 'playwright';

/** Device and connection of a visitor. */
export type Device = {
  name: 'phone' | 'desktop';
  context: BrowserContextOptions;
  /** CPU slowdown relative to the test machine. */
  slower: number;
  /**
   * Bits per second and round-trip time in milliseconds; without it, the local connection is
   * used.
   */
  line?: { bits: number; delayMs: number };
};

export type Visit = {
  /** Size of all responses as transferred, without headers, as the page weight is limited. */
  bytes: number;
  requests: number;
  largestPaintMs: number;
  layoutShift: number;
  mainThreadMs: number;
};

type PaintResult = { largest: number; shift: number };

/** Time without network traffic after which a page counts as finished. */
const QUIET_MS = 500;

/** One first visit with empty caches. */
export async function visit(browser: Browser, device: Device, url: string): Promise<Visit> {
  const context = await browser.newContext(device.context);
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    const traffic = await watchTraffic(cdp);
    await slowDown(cdp, device);
    await page.addInitScript(keepPaints);
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(QUIET_MS);
    const { metrics } = await cdp.send('Performance.getMetrics');
    const busy = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
    const painted = await page.evaluate(
      () => (window as unknown as { painted: PaintResult }).painted,
    );
    return {
      bytes: traffic.bytes,
      requests: traffic.requests,
      largestPaintMs: painted.largest,
      layoutShift: painted.shift,
      mainThreadMs: busy * 1_000,
    };
  } finally {
    await context.close();
  }
}

async function watchTraffic(cdp: CDPSession) {
  const traffic = { bytes: 0, requests: 0 };
  await cdp.send('Network.enable');
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  cdp.on('Network.responseReceived', ({ response }) => {
    // What has arrived with the head is the head.
    traffic.bytes -= response.encodedDataLength;
  });
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
    traffic.bytes += encodedDataLength;
    traffic.requests += 1;
  });
  return traffic;
}

async function slowDown(cdp: CDPSession, { slower, line }: Device) {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower });
  if (!line) return;
  const bytes = line.bits / 8;
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: line.delayMs,
    downloadThroughput: bytes,
    uploadThroughput: bytes,
  });
}

/** Runs in the page before any other script. */
function keepPaints() {
  const painted: PaintResult = { largest: 0, shift: 0 };
  Object.assign(window, { painted });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) painted.largest = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
      painted.shift += entry.value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
}
