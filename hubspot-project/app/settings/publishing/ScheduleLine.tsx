import { Alert, Button, Flex, Text } from '@hubspot/ui-extensions';
import { useSurface } from '../shell/surface.tsx';
import { momentIn, momentText } from '../shell/times.ts';

/** What goes live at a moment to come, and what did not. Nothing otherwise. */
export function ScheduleLine() {
  const { go, locale, overview, text: all } = useSurface();
  const text = all.publishing.scheduled;
  const { scheduled, notPublished } = overview;
  return (
    <>
      {scheduled !== null && (
        <Alert
          title={text.title(
            scheduled.version,
            momentIn(scheduled.publishAt, locale, scheduled.timeZone),
            scheduled.timeZone,
          )}
          variant={scheduled.warning === null ? 'info' : 'warning'}
        >
          <Flex direction="column" gap="xs">
            <Text>{text.by(scheduled.author, scheduled.note)}</Text>
            {scheduled.warning !== null && <Text>{`${text.wont}: ${scheduled.warning}`}</Text>}
            <Flex direction="row" justify="start">
              <Button size="xs" onClick={() => go({ is: 'version', version: scheduled.version })}>
                {text.look}
              </Button>
            </Flex>
          </Flex>
        </Alert>
      )}
      {notPublished !== null && (
        <Alert
          title={text.didNot(notPublished.version, momentText(notPublished.at, locale))}
          variant="warning"
        >
          <Text>{notPublished.why}</Text>
        </Alert>
      )}
    </>
  );
}
