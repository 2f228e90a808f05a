import { Button, Dropdown, LoadingButton } from '@hubspot/ui-extensions';
import { createRenderer } from '@hubspot/ui-extensions/testing';
import type { ReactNode } from 'react';
import { useSyncExternalStore } from 'react';
import { LeadCardFrame } from '../../hubspot-project/app/cards/views/LeadCardFrame.tsx';
import { SidebarDecision } from '../../hubspot-project/app/cards/views/SidebarDecision.tsx';
import { TraceDecision } from '../../hubspot-project/app/cards/views/TraceDecision.tsx';

/** HubSpot's renderer waits for one second by default, which a busy machine can use up. */
export const patience = { timeoutInMs: 15_000 };

export interface Asked {
  readonly url: string;
  readonly options: Readonly<Record<string, unknown>>;
}
type Answer = (asked: Asked) => unknown;

/** What hubspot.fetch finds in HubSpot's worker; `answer` gives a body, a Response, or throws. */
export function answerFetches(answer: Answer): Asked[] {
  const asked: Asked[] = [];
  Object.assign(globalThis, {
    self: globalThis,
    hsFetch: async (url: string, options: Record<string, unknown>) => {
      const question = { url: String(url), options };
      asked.push(question);
      const body = await answer(question);
      return body instanceof Response ? body : new Response(JSON.stringify(body), { status: 200 });
    },
  });
  return asked;
}

/** A record page that can be left, so that the timers of its card end. */
class RecordPage {
  left = false;
  readonly #listeners = new Set<() => void>();
  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  leave(): void {
    this.left = true;
    for (const listener of this.#listeners) listener();
  }
}

const pages = new Set<RecordPage>();

/** Leaves every record that a test has shown. */
export async function leaveRecords(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  for (const page of pages) page.leave();
  pages.clear();
  await new Promise((resolve) => setImmediate(resolve));
}

function Shown({ page, children }: { readonly page: RecordPage; readonly children: ReactNode }) {
  return useSyncExternalStore(page.subscribe, () => page.left) ? null : children;
}

/** One card on a record, drawn by HubSpot's own renderer. `refreshed` counts how often the record was to be read again. */
export function showCard(
  shape: 'sidebar' | 'trace',
  {
    variables = { BATON_URL: 'https://baton.example' },
    locale = 'en-gb',
  }: { variables?: Record<string, string>; locale?: string } = {},
) {
  const location = shape === 'sidebar' ? 'crm.record.sidebar' : 'crm.record.tab';
  const renderer = createRenderer(location);
  const page = new RecordPage();
  pages.add(page);
  let refreshed = 0;
  const said: string[] = [];
  const context = {
    ...renderer.mocks.context,
    user: { ...renderer.mocks.context.user, locale },
    portal: { id: 4711, timezone: 'Europe/Berlin' },
    variables,
    crm: { objectId: 501, objectTypeId: '0-1' },
  };
  renderer.render(
    <Shown page={page}>
      <LeadCardFrame
        context={context}
        say={(message) => said.push(message)}
        refreshRecord={() => {
          refreshed += 1;
        }}
        Decision={shape === 'sidebar' ? SidebarDecision : TraceDecision}
      />
    </Shown>,
  );
  const waitFor = (check: () => void, options?: { timeoutInMs?: number }) =>
    renderer.waitFor(check, { ...patience, ...options });
  return {
    ...renderer,
    waitFor,
    refreshed: () => refreshed,
    said: (): readonly string[] => said,
    text: () => allText(renderer.getRootNode()),
    /** Resolves once the card says all of these. */
    says: (...parts: string[]) =>
      waitFor(() => {
        const text = allText(renderer.getRootNode());
        const missing = parts.filter((part) => !text.includes(part));
        if (missing.length > 0) throw new Error(`The card does not say ${missing.join(' | ')}, but: ${text}`);
      }),
  };
}

/** Presses the button that says this. */
export function press(card: Pick<ReturnType<typeof showCard>, 'findAll'>, label: string): void {
  for (const kind of [Button, LoadingButton, Dropdown.ButtonItem]) {
    const button = card.findAll(kind).find((one) => allText(one).trim() === label);
    if (button) return void button.trigger('onClick');
  }
  throw new Error(`There is no button that says "${label}".`);
}

interface TextNode {
  readonly text?: string | null;
  readonly props?: object;
  readonly childNodes?: readonly unknown[];
}

/** Everything a person can read: text, and the props that HubSpot's components show as text. */
function allText(node: unknown): string {
  const { text, props, childNodes } = node as TextNode;
  if (childNodes === undefined) return text ?? '';
  const shown = Object.entries(props ?? {})
    .filter(([name]) => ['title', 'label', 'number', 'buttonText'].includes(name))
    .map(([, value]) => String(value));
  return [...shown, ...childNodes.map(allText)].join(' ').replace(/\s+/g, ' ');
}
