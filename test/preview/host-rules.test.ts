import { describe, expect, test } from '@jest/globals';
import type { BarChartProps } from '@hubspot/ui-extensions';
import { chartInWords, chartTable, scaleTicks } from '../../src/demo/page/card-host/charts/chart-data.ts';
import { linkTarget } from '../../src/demo/page/card-host/components/href.ts';
import { OverlayBook, pagePlace } from '../../src/demo/page/card-host/surface.tsx';

describe('links of an extension', () => {
  test.each([
    ['https://app.hubspot.com/contacts/4711/record/0-1/501', '#/contacts/501'],
    ['https://app-eu1.hubspot.com/contacts/4711/contact/502', '#/contacts/502'],
    ['/contacts/4711/record/0-1/503', '#/contacts/503'],
  ])('%s opens the record here', (url, href) => {
    expect(linkTarget(url)).toEqual({ href });
  });

  test('another place in HubSpot opens in the same tab, the world outside in a new one', () => {
    expect(linkTarget('https://app.hubspot.com/settings')).toEqual({
      href: 'https://app.hubspot.com/settings',
    });
    expect(linkTarget('https://www.baton.example/docs')).toEqual({
      href: 'https://www.baton.example/docs',
      target: '_blank',
      rel: 'noreferrer',
    });
    expect(linkTarget({ url: '/contacts/4711/record/0-1/503', external: true })).toMatchObject({
      target: '_blank',
    });
  });
});

test('parameters of a page go into its path, and what is left into the query', () => {
  expect(pagePlace('/reps/:rep/leads', { rep: 'a b', week: '48' })).toEqual({
    path: '/reps/a%20b/leads',
    params: { week: '48' },
  });
});

test('a second modal closes the first, and a panel stays', () => {
  const closed: string[] = [];
  const book = new OverlayBook();
  book.add('panel', 'panel', () => closed.push('panel'));
  const remove = book.add('first', 'modal', () => closed.push('first'));
  book.add('second', 'modal', () => closed.push('second'));
  remove();
  expect(closed).toEqual(['first']);
  book.close('second');
  book.close('unknown');
  expect(closed).toEqual(['first', 'second']);
});

describe('charts', () => {
  const chart: BarChartProps = {
    data: {
      data: [
        { rep: '1', kind: 'owed', leads: 12 },
        { rep: '1', kind: 'received', leads: 13 },
        { rep: '2', kind: 'owed', leads: 6 },
      ],
      options: { propertyLabels: { rep: { '1': 'Anna', '2': 'Jonas' }, kind: { owed: 'Owed' } } },
    },
    axes: {
      x: { field: 'rep', fieldType: 'category' },
      y: { field: 'leads', fieldType: 'linear' },
      options: { groupFieldByColor: 'kind', colors: { owed: 'blue' } },
    },
  };

  test('make a series of each value of the colour field, by its label', () => {
    const table = chartTable(chart, chart.axes.x, chart.axes.y, 'en');
    expect(table.categories).toEqual(['Anna', 'Jonas']);
    expect(table.series.map(({ name, values }) => ({ name, values }))).toEqual([
      { name: 'Owed', values: [12, 6] },
      { name: 'received', values: [13, null] },
    ]);
    expect(chartInWords(table, 'Shares')).toBe(
      'Shares. Anna: Owed 12, received 13; Jonas: Owed 6, received none',
    );
  });

  test('are as high as the sum where bars are stacked', () => {
    const stacked = { ...chart, axes: { ...chart.axes, options: { ...chart.axes.options, stacking: true } } };
    expect(chartTable(stacked, chart.axes.x, chart.axes.y, 'en').most).toBe(25);
  });

  test.each([
    [0, [0, 0.25, 0.5, 0.75, 1]],
    [7, [0, 2, 4, 6, 8]],
    [1_000, [0, 250, 500, 750, 1_000]],
  ])('have round values up to at least %d', (most, ticks) => {
    expect(scaleTicks(most)).toEqual(ticks);
  });
});
