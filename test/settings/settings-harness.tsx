import {
  Button,
  Checkbox,
  Input,
  LoadingButton,
  MultiSelect,
  Select,
  Tabs,
  ToggleGroup,
} from '@hubspot/ui-extensions';
import { createRenderer } from '@hubspot/ui-extensions/testing';
import type { ReactNode } from 'react';
import { SettingsFrame } from '../../hubspot-project/app/settings/shell/SettingsFrame.tsx';
import { until } from '../../src/demo/until.ts';
import { writesSchema } from '../../src/contract/settings-writes.ts';
import { answerFetches, patience } from '../cards/card-harness.tsx';
import {
  check,
  choices,
  comparison,
  overview,
  territories,
  territoryAnswer,
  territoryNames,
  version,
} from './sample-settings.ts';

export interface Call {
  /** "PUT territory" */
  readonly name: string;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
}
type Answers = Readonly<Record<string, (call: Call) => unknown>>;

export const refuse = (status: number, error: object): Response =>
  new Response(JSON.stringify({ error: { message: 'No.', requestId: 'r-7', ...error } }), { status });

/** A Baton that knows a small portal; `answers` are instead of, or besides, its own. */
export function answerSettings(answers: Answers = {}): Call[] {
  const calls: Call[] = [];
  let accepted: Readonly<Record<string, string>> = {};
  const known: Answers = {
    'GET overview': () => overview(),
    'GET choices': () => choices(),
    'GET territories': () => territories(),
    'GET territories/names': () => territoryNames(),
    'GET territory': () => territoryAnswer(),
    'GET check': () => check(),
    'GET accepted': () => ({ accepted }),
    'POST draft/accept': ({ body }) => {
      const { ids, isAccepted } = writesSchema.accept.parse(body);
      const others = Object.entries(accepted).filter(([id]) => !ids.includes(id));
      const put = isAccepted ? ids.map((id) => [id, 'mara@example.com']) : [];
      accepted = Object.fromEntries([...others, ...put]);
      return { accepted };
    },
    'GET compare': () => comparison(),
    'GET what-if': () => ({ run: null }),
    'GET version': () => version(),
    'GET changes': () => ({ rows: [], total: 0, page: 0, size: 25 }),
    ...answers,
  };
  answerFetches(({ url, options }) => {
    const { pathname, searchParams } = new URL(url);
    const name = `${String(options['method'])} ${pathname.replace('/api/settings/', '')}`;
    const call = { name, query: searchParams, body: (options['body'] ?? {}) as Call['body'] };
    calls.push(call);
    const answer = known[name];
    if (answer === undefined) throw new Error(`Nobody answers ${name}.`);
    return answer(call);
  });
  return calls;
}

/** The settings page, drawn by HubSpot's own renderer. */
export function showSettings({
  locale = 'en',
  variables = { BATON_URL: 'https://baton.example' },
}: { locale?: string; variables?: Record<string, string> } = {}) {
  const renderer = createRenderer('settings');
  const said: string[] = [];
  const copied: string[] = [];
  renderer.render(
    <SettingsFrame
      context={{ user: { ...renderer.mocks.context.user, locale }, variables }}
      actions={{
        addAlert: ({ message }) => said.push(message),
        copyTextToClipboard: async (text) => {
          copied.push(text);
        },
      }}
    />,
  );
  const text = () => allText(renderer.getRootNode());
  const buttons = () => [...renderer.findAll(Button), ...renderer.findAll(LoadingButton)];
  return {
    ...renderer,
    said,
    copied,
    text,
    /** Resolves once the page says all of these. */
    says: async (...parts: string[]) => {
      const missing = () => parts.filter((part) => !text().includes(part));
      try {
        await renderer.waitFor(() => {
          if (missing().length > 0) throw new Error('not yet');
        }, patience);
      } catch {
        throw new Error(`The page lacks “${missing().join('”, “')}”, but says: ${text()}`);
      }
    },
    /** Labels of all buttons, in no order. */
    labels: () => buttons().map(allText),
    /** Presses the button that is called so; `nth` of several. */
    press: (label: string, nth = 0) => {
      const button = buttons().filter((found) => allText(found) === label)[nth];
      if (button === undefined)
        throw new Error(`No button is called ${label}, only ${buttons().map(allText)}`);
      if (button.props.disabled) throw new Error(`The button ${label} is disabled.`);
      button.trigger('onClick');
    },
    isDisabled: (label: string) =>
      buttons().find((found) => allText(found) === label)?.props.disabled ?? false,
    /** Types into the input of this name. */
    type: (name: string, value: string) =>
      renderer.find(Input, (node) => node.props.name === name).props.onInput?.(value),
    /** Chooses in the group of radio buttons of this name. */
    choose: (name: string, value: string) =>
      fire(
        renderer.find(ToggleGroup, (node) => node.props.name === name),
        'onChange',
        value,
      ),
    /** Chooses in the list of this name; several at once where it takes several. */
    select: (name: string, value: string | string[]) =>
      fire(
        Array.isArray(value)
          ? renderer.find(MultiSelect, (node) => node.props.name === name)
          : renderer.find(Select, (node) => node.props.name === name),
        'onChange',
        value,
      ),
    /** Ticks the box of this name. */
    tick: (name: string) => {
      const box = renderer.find(Checkbox, (node) => node.props.name === name);
      box.props.onChange?.(true, name);
    },
    openTab: (name: string) => fire(renderer.find(Tabs), 'onSelectedChange', name),
    /** Resolves once `happened` holds. */
    until: (happened: () => boolean) => until(`the page to change from: ${text()}`, happened),
  };
}

interface Element {
  trigger(event: string, value: unknown): void;
}
/** The SDK's own types ask for the handler where the value belongs. */
const fire = (element: Element, event: string, value: string | string[]) => element.trigger(event, value);

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
    .filter(([name]) => ['title', 'label', 'number', 'description', 'validationMessage'].includes(name))
    .map(([, value]) => String(value as ReactNode));
  return [...shown, ...childNodes.map(allText)].join(' ').replace(/\s+/g, ' ').trim();
}
