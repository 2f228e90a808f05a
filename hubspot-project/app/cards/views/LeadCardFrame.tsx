import type { CrmContext } from '@hubspot/ui-extensions';
import { Button, Flex, Text } from '@hubspot/ui-extensions';
import type { ComponentType } from 'react';
import { useEffect, useMemo, useRef } from 'react';
import type { Refusal } from '../api/fetch-json.ts';
import { createLeadCardApi } from '../api/lead-card-api.ts';
import { createFormat } from '../format.ts';
import { useLeadCard } from '../hooks/use-lead-card.ts';
import { useNow } from '../hooks/use-now.ts';
import { useRecordChanges } from '../hooks/use-record-changes.ts';
import type { CardSurface } from '../surface.tsx';
import { CardSurfaceContext, useSurface } from '../surface.tsx';
import { cardText, formatLocaleOf, languageOf } from '../text.generated.ts';
import type { CardText } from '../text.generated.ts';
import type { ActingProps } from './decided-card.ts';
import { ErrorView, GoneView, LoadingView, NeverRoutedView, RoutingView } from './StateViews.tsx';

interface LeadCardFrameProps {
  readonly context: CrmContext;
  /** A line of HubSpot's own over the record. */
  readonly say: CardSurface['say'];
  /** Called when the lead got another owner: what the record shows is old. */
  readonly refreshRecord: () => void;
  readonly Decision: ComponentType<ActingProps>;
}

/** Loads the card of the record and shows it in whatever state it is; `Decision` draws a decided one. */
export function LeadCardFrame({ context, say, refreshRecord, Decision }: LeadCardFrameProps) {
  const batonUrl = context.variables?.['BATON_URL'];
  const contactId = String(context.crm.objectId);
  const { locale } = context.user;
  const surface = useMemo((): CardSurface => {
    const text = cardText[languageOf(locale)];
    const format = createFormat(formatLocaleOf(locale), text);
    const api = createLeadCardApi(String(batonUrl), contactId, locale ?? 'en');
    return { text, format, api, say, refreshRecord };
  }, [batonUrl, contactId, locale, say, refreshRecord]);
  return (
    <CardSurfaceContext.Provider value={surface}>
      {typeof batonUrl === 'string' ? (
        <LoadedCard timeZone={context.portal.timezone} Decision={Decision} />
      ) : (
        <ErrorView message={surface.text.error.notSetUp} requestId={null} onRetry={null} />
      )}
    </CardSurfaceContext.Provider>
  );
}

interface LoadedCardProps {
  readonly timeZone: string;
  readonly Decision: ComponentType<ActingProps>;
}

function LoadedCard({ timeZone, Decision }: LoadedCardProps) {
  const { text, format, api, refreshRecord } = useSurface();
  const { state, reload, show, expectChange } = useLeadCard(api.card);
  useRecordChanges(expectChange);
  const now = useNow();

  const step =
    state.status === 'success' && state.card.state === 'decided'
      ? `decided ${state.card.version} ${state.card.clock?.dueAt}`
      : state.status === 'success'
        ? state.card.state
        : null;
  const before = useRef(step);
  useEffect(() => {
    if (step === null) return;
    if (before.current !== null && before.current !== step && step.startsWith('decided')) refreshRecord();
    before.current = step;
  }, [step, refreshRecord]);

  if (state.status === 'loading') return <LoadingView />;
  if (state.status === 'error') {
    const { refusal } = state;
    return <ErrorView message={refusalText(refusal, text)} requestId={refusal.requestId} onRetry={reload} />;
  }
  const { card } = state;
  switch (card.state) {
    case 'never_routed':
      return <NeverRoutedView message={card.message} onRefresh={reload} />;
    case 'routing':
      return <RoutingView message={card.message} />;
    case 'gone':
      return <GoneView message={card.message} />;
    case 'decided':
      return (
        <Flex direction="column" gap="md">
          <Decision {...{ card, now, timeZone }} onDone={(done) => show(done.card)} onRefused={reload} />
          <Flex direction="row" justify="between" align="center" gap="sm" wrap>
            <Text variant="microcopy">
              {text.decided(format.moment(card.decidedAt, timeZone, now), card.rulebookVersion)}
            </Text>
            <Button variant="transparent" size="xs" onClick={reload}>
              {text.refresh}
            </Button>
          </Flex>
        </Flex>
      );
  }
}

function refusalText({ code, message }: Refusal, text: CardText): string {
  if (code === 'unreachable') return text.error.unreachable;
  if (code === 'unreadable') return text.error.unreadable;
  if (code === 'refused') return text.error.refused(message ?? undefined);
  return message ?? text.error.unreadable;
}
