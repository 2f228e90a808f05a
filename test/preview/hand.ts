import type { Locator, Page } from 'playwright-core';

const tabsAtMost = 60;

/** A person at the mouse and the keyboard, whose clicks and time are counted. */
export class Hand {
  readonly #page: Page;
  readonly #started = Date.now();
  readonly clicks: string[] = [];

  constructor(page: Page) {
    this.#page = page;
  }

  get seconds(): number {
    return (Date.now() - this.#started) / 1000;
  }

  async click(what: string, place: Locator): Promise<void> {
    await place.click();
    this.clicks.push(what);
  }

  /** Walks to a field with the Tab key, as somebody does who fills in a form, and types over what is there. */
  async type(place: Locator, text: string): Promise<void> {
    await place.waitFor();
    for (let step = 0; step < tabsAtMost; step += 1) {
      if (await place.evaluate((field) => field === document.activeElement)) {
        await this.#page.keyboard.press('ControlOrMeta+a');
        await this.#page.keyboard.type(text);
        return;
      }
      await this.#page.keyboard.press('Tab');
    }
    throw new Error(`${tabsAtMost} presses of Tab did not lead to the field for “${text}”.`);
  }
}
