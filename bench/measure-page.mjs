import { chromium } from '@playwright/test';
import { findChromium } from '../bin/find-chromium.mjs';
import { clientOf, signIn } from './client.mjs';
import { medians } from './medians.mjs';

const launch = {
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

/** The tenants page: time of the server beside a bare page with the same rows, and its JavaScript at the first load. */
export async function measurePage({ product, bare }) {
  const ours = await signIn(product.address);
  const theirs = clientOf(bare.address);
  const cookie = `sid=${ours.token}`;
  const reader = clientOf(product.address, { cookie });
  const page = await medians(
    { ours: () => reader.ask('/tenants'), theirs: () => theirs.ask('/tenants') },
    { warmUp: 60, rounds: 200 },
  );
  const browser = await chromium.launch({ ...launch, executablePath: findChromium() });
  try {
    const own = await scriptBytes(browser, { address: product.address, cookie });
    const bareBytes = await scriptBytes(browser, { address: bare.address });
    return [
      {
        what: 'Server time of the tenants page, against a bare page',
        figure: page.ours,
        against: page.theirs,
        unit: 'ms',
        target: 4,
      },
      {
        what: 'JavaScript of the tenants page',
        figure: own / 1000,
        against: bareBytes / 1000,
        unit: 'kB',
        most: 205,
      },
    ];
  } finally {
    await browser.close();
  }
}

/** Bytes of all scripts as they were transferred, until the page is quiet. */
async function scriptBytes(browser, { address, cookie }) {
  const context = await browser.newContext();
  if (cookie) {
    const [name, value] = cookie.split('=');
    await context.addCookies([{ name, value, url: address }]);
  }
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  await network.send('Network.enable');
  const scripts = new Set();
  let bytes = 0;
  network.on('Network.responseReceived', ({ requestId, response }) => {
    if (/javascript/.test(response.mimeType)) scripts.add(requestId);
  });
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(`${address}/tenants`, { waitUntil: 'networkidle' });
  await context.close();
  return bytes;
}
