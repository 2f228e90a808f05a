import { Alert, ErrorState, LoadingSpinner, Text } from '@hubspot/ui-extensions';
import type { ExtensionPointApiActions, SettingsContext } from '@hubspot/ui-extensions';
import { useCallback, useMemo, useState } from 'react';
import { settingsApi } from '../api/settings-api.ts';
import type { SettingsApi } from '../api/settings-api.ts';
import { useLoaded } from '../hooks/use-loaded.ts';
import { formatLocaleOf, languageOf, settingsText } from '../text.generated.ts';
import type { SettingsText } from '../text.generated.ts';
import { Refused } from './Refused.tsx';
import { SettingsPage } from './SettingsPage.tsx';
import { SurfaceContext } from './surface.tsx';
import type { View } from './view.ts';

interface FrameProps {
  readonly context: Pick<SettingsContext, 'user' | 'variables'>;
  readonly actions: Pick<ExtensionPointApiActions<'settings'>, 'addAlert' | 'copyTextToClipboard'>;
}

/** Finds Baton and the reader's language; everything else is drawn inside. */
export function SettingsFrame({ context, actions }: FrameProps) {
  const text = settingsText[languageOf(context.user.locale)];
  const batonUrl = context.variables?.['BATON_URL'];
  const { locale = 'en' } = context.user;
  const api = useMemo(
    () => (typeof batonUrl === 'string' ? settingsApi(batonUrl, locale) : null),
    [batonUrl, locale],
  );
  if (api === null) {
    return (
      <ErrorState title={text.frame.error.title}>
        <Text>{text.frame.error.notSetUp}</Text>
      </ErrorState>
    );
  }
  return <LoadedFrame api={api} text={text} locale={formatLocaleOf(context.user.locale)} actions={actions} />;
}

function LoadedFrame({
  api,
  text,
  locale,
  actions,
}: {
  readonly api: SettingsApi;
  readonly text: SettingsText;
  readonly locale: string;
  readonly actions: FrameProps['actions'];
}) {
  const [view, go] = useState<View>({ is: 'tabs' });
  const [revision, setRevision] = useState(0);
  const overview = useLoaded(api.overview);
  const choices = useLoaded(api.choices);
  const { reload: readOverview } = overview;
  const { reload: readChoices } = choices;

  const changed = useCallback(() => {
    setRevision((before) => before + 1);
    readOverview();
    readChoices();
  }, [readOverview, readChoices]);
  const say = useCallback((message: string) => actions.addAlert({ type: 'success', message }), [actions]);
  const copy = useCallback((written: string) => actions.copyTextToClipboard(written), [actions]);

  if (overview.value === null || choices.value === null) {
    const refused = [overview, choices].find(({ refusal }) => refusal !== null);
    return refused?.refusal ? (
      <Refused title={text.frame.error.title} refusal={refused.refusal} text={text.frame} onRetry={changed} />
    ) : (
      <LoadingSpinner label={text.frame.loading} showLabel layout="centered" />
    );
  }
  const surface = {
    ...{ api, text, locale, revision, go, changed, say, copy },
    overview: overview.value,
    choices: choices.value,
  };
  return (
    <SurfaceContext.Provider value={surface}>
      {!overview.value.you.mayEdit && (
        <Alert title={text.frame.readOnly.title} variant="info">
          <Text>{overview.value.you.whyNot ?? text.frame.readOnly.who}</Text>
        </Alert>
      )}
      <SettingsPage view={view} />
    </SurfaceContext.Provider>
  );
}
