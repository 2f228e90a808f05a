import { hubspot } from '@hubspot/ui-extensions';
import { SettingsFrame } from './shell/SettingsFrame.tsx';

hubspot.extend<'settings'>(({ context, actions }) => <SettingsFrame context={context} actions={actions} />);
