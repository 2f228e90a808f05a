import { Button, Flex, Form, Heading, Input, LoadingButton, Text } from '@hubspot/ui-extensions';
import { useCallback, useState } from 'react';
import { useLoaded } from '../hooks/use-loaded.ts';
import { useSent } from '../hooks/use-sent.ts';
import { Shown } from '../shell/Shown.tsx';
import { useSurface } from '../shell/surface.tsx';
import { WriteRefused } from '../shell/WriteRefused.tsx';

/** Who may edit. A change counts at once. */
export function EditorList() {
  const { api, changed, overview, revision, say, text: all } = useSurface();
  const text = all.general.editors;
  const load = useCallback(() => api.editors(), [api, revision]);
  const editors = useLoaded(load);
  const [email, setEmail] = useState('');
  const { sending, refusal, send, forget } = useSent();
  const mayEdit = overview.you.mayEdit;
  const change = async (how: 'addEditor' | 'removeEditor', who: string) => {
    const done = await send(() => api[how]({ email: who }));
    if (done === null) return;
    say(done.message);
    setEmail('');
    changed();
  };
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.title}</Heading>
      <Text>{text.help}</Text>
      {refusal !== null && <WriteRefused refusal={refusal} onTheirs={forget} />}
      <Shown loaded={editors}>
        {({ installer, editors: added }) => (
          <Flex direction="column" gap="xs">
            {installer !== null && (
              <Text>{text.installedBy(installer.email ?? text.user(installer.userId))}</Text>
            )}
            {added.map((editor) => (
              <Flex key={editor.email} direction="row" gap="sm" align="center" wrap>
                <Text>{editor.email}</Text>
                {mayEdit && (
                  <Button
                    size="xs"
                    variant="transparent"
                    disabled={sending}
                    onClick={() => void change('removeEditor', editor.email)}
                  >
                    {text.remove}
                  </Button>
                )}
              </Flex>
            ))}
          </Flex>
        )}
      </Shown>
      {mayEdit && (
        <Form onSubmit={() => void change('addEditor', email.trim())}>
          <Flex direction="row" gap="sm" align="end" wrap>
            <Input name="email" label={text.address} value={email} onInput={setEmail} />
            <LoadingButton type="submit" loading={sending} disabled={!email.includes('@')}>
              {text.add}
            </LoadingButton>
          </Flex>
        </Form>
      )}
    </Flex>
  );
}
