import { hubspot } from '@hubspot/ui-extensions';
import { LeadCardFrame } from './views/LeadCardFrame.tsx';
import { SidebarDecision } from './views/SidebarDecision.tsx';

hubspot.extend<'crm.record.sidebar'>(({ context, actions }) => (
  <LeadCardFrame
    context={context}
    say={(message, type) => actions.addAlert({ message, type })}
    refreshRecord={() => actions.refreshObjectProperties()}
    Decision={SidebarDecision}
  />
));
