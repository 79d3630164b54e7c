import { expect, type Page } from 'playwright/test';
import { copy } from '@/lib/campaign/copy';
import type { Site } from '../support/site';

export type VisitorAddress = { street: string; city: string; state: string; zip: string };
export type Words = {
  firstName: string;
  lastName: string;
  email: string;
  own?: string;
};

/** Address in a ZIP code that TX-35 and TX-37 share; the geocoder's stub places it in TX-37. */
export const austin: VisitorAddress = {
  street: '100 Sample Lane',
  city: 'Austin',
  state: 'TX',
  zip: '78704',
};

/** Visitor of the site, with methods in the words of a story. */
export class Visitor {
  constructor(
    readonly page: Page,
    readonly site: Site,
  ) {}

  async opens(path: string) {
    await this.page.goto(this.site.url + path);
  }

  async givesAddress(address: VisitorAddress) {
    await this.page.getByLabel('ZIP code').fill(address.zip);
    await this.page.getByLabel('Street address').fill(address.street);
    await this.page.getByLabel('City').fill(address.city);
    await this.page.getByLabel('State or territory').selectOption(address.state);
  }

  async writes({ firstName, lastName, email, own }: Words) {
    await this.page.getByLabel('First name').fill(firstName);
    await this.page.getByLabel('Last name').fill(lastName);
    await this.page.getByLabel('Email address').fill(email);
    if (own) await this.page.getByLabel('Why does this matter to you?').fill(own);
    await this.goesOn('Preview my message');
  }

  /** Presses a button and waits for the next page; a script may wait for a connection first. */
  async goesOn(name: string | RegExp) {
    const answered = this.page.waitForEvent('load');
    await this.page.getByRole('button', { name }).click();
    await answered;
  }

  /**
   * Sends the message.
   * @param keepsOpen allows this browser to open the message for a while
   */
  async sends({ keepsOpen = false } = {}) {
    if (keepsOpen) await this.page.getByLabel(/^Let this browser show my message/).check();
    await this.goesOn(/^Send \d messages?$/);
  }

  async sees(text: string | RegExp) {
    await expect(this.page.getByText(text).first()).toBeVisible();
  }

  /**
   * Reloads the page until the letters were sent, because it cannot do so itself without scripts, and
   * once more, because the scripts remove the proofs of statuses that changed meanwhile.
   */
  async waitsForLetters(count: number) {
    await expect(async () => {
      await this.page.getByRole('link', { name: copy('en').receipt.refresh }).click();
      const written = this.page.locator('.is-captured');
      await expect(written).toHaveCount(count, { timeout: 1_000 });
    }).toPass({ timeout: 60_000 });
    await this.page.reload();
  }
}
