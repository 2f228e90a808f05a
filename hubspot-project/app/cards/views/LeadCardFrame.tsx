import type { CrmContext } from '@hubspot/ui-extensions';
import { Button, Flex, Text } from '@hubspot/ui-extensions';
import type { ComponentType } from 'react';
import { useCallback, useEffect, useRef } from 'react';
import type { LeadCardAnswer } from '../api/fetch-lead-card.ts';
import { fetchLeadCard } from '../api/fetch-lead-card.ts';
import { useLeadCard } from '../hooks/use-lead-card.ts';
import { useNow } from '../hooks/use-now.ts';
import { strings } from '../text/strings.ts';
import { momentText } from '../text/times.ts';
import type { DecisionProps } from './decided-card.ts';
import { ErrorView, GoneView, LoadingView, NeverRoutedView, RoutingView } from './StateViews.tsx';

interface LeadCardFrameProps {
  readonly context: CrmContext;
  /** Called once when a lead that was being routed turns out decided: its owner on the record is new. */
  readonly onRouted: () => void;
  readonly Decision: ComponentType<DecisionProps>;
}

/** Loads the card of the record and shows it in whatever state it is; `Decision` draws a decided one. */
export function LeadCardFrame({ context, onRouted, Decision }: LeadCardFrameProps) {
  const batonUrl = context.variables?.['BATON_URL'];
  const load = useCallback(
    async (contactId: string): Promise<LeadCardAnswer> =>
      typeof batonUrl === 'string'
        ? fetchLeadCard(batonUrl, contactId)
        : { ok: false, message: strings.error.notSetUp, requestId: null },
    [batonUrl],
  );
  const { state, reload } = useLeadCard(load, String(context.crm.objectId));
  const now = useNow();

  const step = state.status === 'success' ? state.card.state : state.status;
  const before = useRef(step);
  useEffect(() => {
    if (before.current === 'routing' && step === 'decided') onRouted();
    before.current = step;
  }, [step, onRouted]);

  if (state.status === 'loading') return <LoadingView />;
  if (state.status === 'error') return <ErrorView {...state} onRetry={reload} />;
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
          <Decision card={card} now={now} timeZone={context.portal.timezone} />
          <Flex direction="row" justify="between" align="center" gap="sm" wrap>
            <Text variant="microcopy">
              {strings.decided(
                momentText(card.decidedAt, context.portal.timezone, now),
                card.rulebookVersion,
              )}
            </Text>
            <Button variant="transparent" size="xs" onClick={reload}>
              {strings.refresh}
            </Button>
          </Flex>
        </Flex>
      );
  }
}
