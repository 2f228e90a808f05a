import { hubspot } from '@hubspot/ui-extensions';
import { LeadCardFrame } from './views/LeadCardFrame.tsx';
import { TraceDecision } from './views/TraceDecision.tsx';

hubspot.extend<'crm.record.tab'>(({ context, actions }) => (
  <LeadCardFrame
    context={context}
    say={(message, type) => actions.addAlert({ message, type })}
    refreshRecord={() => actions.refreshObjectProperties()}
    Decision={TraceDecision}
  />
));
