import { Alert, Divider, EmptyState, ErrorState, Flex, Text } from '@hubspot/ui-extensions';
import type { PagesContext } from '@hubspot/ui-extensions';
import { PageTitle } from '@hubspot/ui-extensions/pages';
import { useMemo } from 'react';
import { homeApi } from '../api/home-api.ts';
import type { HomeToday } from '../contract.generated.ts';
import { Fairness } from '../fairness/Fairness.tsx';
import { Health } from '../health/Health.tsx';
import { useLoaded } from '../hooks/use-loaded.ts';
import { formatLocaleOf, homeText, languageOf } from '../text.generated.ts';
import { Today } from '../today/Today.tsx';
import { Week } from '../week/Week.tsx';
import { Shown } from './Shown.tsx';
import { SurfaceContext, useSurface } from './surface.tsx';

/** Finds Baton and the reader's language; everything else is drawn inside. */
export function HomeFrame({ context }: { readonly context: Pick<PagesContext, 'user' | 'variables'> }) {
  const text = homeText[languageOf(context.user.locale)];
  const locale = formatLocaleOf(context.user.locale);
  const batonUrl = context.variables?.['BATON_URL'];
  const asked = context.user.locale ?? 'en';
  const surface = useMemo(
    () => (typeof batonUrl === 'string' ? { text, locale, api: homeApi(batonUrl, asked) } : null),
    [text, locale, batonUrl, asked],
  );
  if (surface === null) {
    return (
      <ErrorState title={text.error.title}>
        <Text>{text.error.notSetUp}</Text>
      </ErrorState>
    );
  }
  return (
    <SurfaceContext.Provider value={surface}>
      <PageTitle>{text.title}</PageTitle>
      <HomeParts />
    </SurfaceContext.Provider>
  );
}

/** A portal that no webhook has reached yet has nothing to show but how it is. */
const isNew = ({ lists, health }: HomeToday): boolean =>
  health.lastWebhookAt === null && lists.every(({ count }) => count === 0);

function HomeParts() {
  const { api, text } = useSurface();
  const today = useLoaded(api.today);
  return (
    <Shown loaded={today}>
      {(now) => (
        <Flex direction="column" gap="md">
          {now.mode === 'shadow' && <Alert title={text.shadow} variant="info" />}
          {isNew(now) ? (
            <EmptyState title={text.newPortal.title} layout="vertical">
              <Text>{text.newPortal.help}</Text>
            </EmptyState>
          ) : (
            <>
              <Today today={now} onRefresh={today.reload} />
              <Divider />
              <Week />
              <Divider />
              <Fairness />
            </>
          )}
          <Divider />
          <Health health={now.health} />
        </Flex>
      )}
    </Shown>
  );
}
