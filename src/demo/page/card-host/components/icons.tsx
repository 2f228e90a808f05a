import type { IconProps } from '@hubspot/ui-extensions';
import { hostComponent } from './host-component.tsx';
import { sizeName } from './sizes.ts';

/** Strokes on a 16 × 16 field. HubSpot's own drawings are its property; these keep meaning and place. */
const strokes: Readonly<Record<string, string>> = {
  add: 'M8 3v10M3 8h10',
  appointment: 'M3 4h10v9H3zM3 7h10M6 2v3M10 2v3',
  block: 'M8 2a6 6 0 1 0 .01 0M4 4l8 8',
  bulb: 'M6 12h4M6.5 14h3M8 2a4 4 0 0 1 2 7v2H6V9a4 4 0 0 1 2-7',
  calling: 'M4 2l2 4-1.5 1a8 8 0 0 0 4.5 4.5L10 10l4 2-1 2A11 11 0 0 1 2 3z',
  checkCircle: 'M8 2a6 6 0 1 0 .01 0M5 8l2 2 4-4',
  clock: 'M8 2a6 6 0 1 0 .01 0M8 5v3l2 2',
  comment: 'M2 3h12v8H7l-3 3v-3H2z',
  contact: 'M8 2a3 3 0 1 0 .01 0M2 14c1-5 11-5 12 0',
  copy: 'M5 5h8v9H5zM3 11V2h7',
  date: 'M3 4h10v9H3zM3 7h10M6 2v3M10 2v3',
  delay: 'M4 2h8M4 14h8M5 2c0 4 6 4 6 6s-6 2-6 6M11 2c0 4-6 4-6 6s6 2 6 6',
  delete: 'M3 4h10M6 4V2h4v2M4 4l1 10h6l1-10',
  downCarat: 'M3 6l5 5 5-5',
  download: 'M8 2v8M5 7l3 3 3-3M3 13h10',
  edit: 'M3 13l1-4 7-7 3 3-7 7z',
  ellipses: 'M3 8h.01M8 8h.01M13 8h.01',
  email: 'M2 4h12v9H2zM2 4l6 5 6-5',
  exclamation: 'M8 2v8M8 13h.01',
  exclamationCircle: 'M8 2a6 6 0 1 0 .01 0M8 5v4M8 11h.01',
  filter: 'M2 3h12L9 9v5l-2-1V9z',
  flame: 'M8 2c0 3-4 4-4 8a4 4 0 0 0 8 0c0-2-1-3-2-4 0 2-2 2-2 0z',
  forward: 'M2 8h10M9 4l4 4-4 4',
  gauge: 'M2 12a6 6 0 1 1 12 0M8 12l3-5',
  globe: 'M8 2a6 6 0 1 0 .01 0M2 8h12M8 2c-4 4-4 8 0 12M8 2c4 4 4 8 0 12',
  goal: 'M8 2a6 6 0 1 0 .01 0M8 5a3 3 0 1 0 .01 0M8 8h.01',
  hide: 'M2 8c3-5 9-5 12 0-3 5-9 5-12 0M3 3l10 10',
  home: 'M2 8l6-6 6 6M4 7v7h8V7',
  inbox: 'M2 9l2-6h8l2 6v4H2zM2 9h4l1 2h2l1-2h4',
  info: 'M8 2a6 6 0 1 0 .01 0M8 7v4M8 5h.01',
  key: 'M5 8a3 3 0 1 0 .01 0M8 11h6M12 11v2',
  left: 'M10 3L5 8l5 5',
  link: 'M7 5l2-2a3 3 0 0 1 4 4l-2 2M9 11l-2 2a3 3 0 0 1-4-4l2-2M6 10l4-4',
  listView: 'M5 4h9M5 8h9M5 12h9M2 4h.01M2 8h.01M2 12h.01',
  location: 'M8 14c-6-7-4-12 0-12s6 5 0 12M8 6h.01',
  locked: 'M4 7h8v7H4zM5 7V5a3 3 0 0 1 6 0v2',
  notification: 'M3 11h10l-1-2V6a4 4 0 0 0-8 0v3zM7 13h2',
  objectAssociations: 'M3 3h4v4H3zM9 9h4v4H9zM7 5h4v4',
  publish: 'M8 12V3M5 6l3-3 3 3M3 13h10',
  question: 'M6 5a2 2 0 1 1 2 3v2M8 13h.01',
  questionCircle: 'M8 1a7 7 0 1 0 .01 0M6 6a2 2 0 1 1 2 3M8 12h.01',
  redo: 'M13 3v4H9M13 7a5 5 0 1 0-1 5',
  refresh: 'M13 3v4H9M13 7a5 5 0 1 0-1 5',
  remove: 'M4 4l8 8M12 4l-8 8',
  replace: 'M3 5h9l-2-2M13 11H4l2 2',
  reports: 'M3 13V8M7 13V3M11 13V6M2 14h12',
  right: 'M6 3l5 5-5 5',
  save: 'M3 3h8l2 2v8H3zM5 3v4h5V3M5 13V9h6v4',
  search: 'M7 2a5 5 0 1 0 .01 0M11 11l3 3',
  send: 'M2 8l12-6-4 12-3-5z',
  settings:
    'M8 5a3 3 0 1 0 .01 0M8 1v2M8 13v2M1 8h2M13 8h2M3 3l1.5 1.5M11.5 11.5L13 13M13 3l-1.5 1.5M4.5 11.5L3 13',
  snooze: 'M3 4h4l-4 5h4M9 8h4l-4 5h4',
  star: 'M8 2l2 4 4 .5-3 3 .7 4.5L8 12l-3.7 2 .7-4.5-3-3L6 6z',
  success: 'M3 8l4 4 6-8',
  tag: 'M2 2h6l6 6-6 6-6-6zM5 5h.01',
  tasks: 'M3 3h10v11H3zM5 8l2 2 3-4',
  undo: 'M3 3v4h4M3 7a5 5 0 1 1 1 5',
  upCarat: 'M3 11l5-5 5 5',
  upload: 'M8 10V2M5 5l3-3 3 3M3 13h10',
  view: 'M2 8c3-5 9-5 12 0-3 5-9 5-12 0M8 6.5a1.5 1.5 0 1 0 .01 0',
  warning: 'M8 2l6 12H2zM8 6v4M8 12h.01',
  xCircle: 'M8 2a6 6 0 1 0 .01 0M6 6l4 4M10 6l-4 4',
};

/** An icon without a drawing here shows as a plain ring: the place is kept, the meaning must not rest on it. */
const ring = 'M8 3a5 5 0 1 0 .01 0';

export function Glyph({ name }: { readonly name: string }) {
  return (
    <svg className="hs-glyph" viewBox="0 0 16 16" aria-hidden="true">
      <path d={strokes[name] ?? ring} />
    </svg>
  );
}

export const Icon = hostComponent<IconProps>(
  'Icon',
  ['color', 'name', 'size', 'screenReaderText'],
  ({ color = 'inherit', name, size = 'sm', screenReaderText }) => (
    <span className={`hs-icon hs-icon-${color} hs-icon-${sizeName(size)}`}>
      <Glyph name={name} />
      {screenReaderText !== undefined && <span className="visually-hidden">{screenReaderText}</span>}
    </span>
  ),
);
