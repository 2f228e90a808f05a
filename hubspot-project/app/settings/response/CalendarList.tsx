import { Button, Flex, Text } from '@hubspot/ui-extensions';
import type { Calendar } from '../contract.generated.ts';
import { usePart } from '../hooks/use-part.ts';
import { clockText } from '../hours/clock-time.ts';
import { Shown } from '../shell/Shown.tsx';
import { useSurface } from '../shell/surface.tsx';

export function CalendarList() {
  const { go, overview, text: all } = useSurface();
  const text = all.response;
  const calendars = usePart('calendars');
  const week = ({ week: hours }: Calendar) =>
    hours
      .map(
        ({ days, startMinute, endMinute }) =>
          `${all.people.hours.group[days]} ${clockText(startMinute)}–${clockText(endMinute)}`,
      )
      .join(', ');
  return (
    <Flex direction="column" gap="sm">
      <Flex direction="row" gap="sm" justify="between" align="center" wrap>
        <Text>{text.calendarsIntro}</Text>
        {overview.you.mayEdit && (
          <Button size="sm" onClick={() => go({ is: 'calendar', calendarId: null })}>
            {text.newCalendar}
          </Button>
        )}
      </Flex>
      <Shown loaded={calendars}>
        {({ value }) => (
          <Flex direction="column" gap="sm">
            {value.length === 0 && <Text variant="microcopy">{text.noCalendars}</Text>}
            {value.map((calendar) => (
              <Flex key={calendar.calendarId} direction="row" gap="sm" justify="between" align="center" wrap>
                <Text>{`${calendar.name}: ${week(calendar)}, ${calendar.timeZone}`}</Text>
                {overview.you.mayEdit && (
                  <Button size="xs" onClick={() => go({ is: 'calendar', calendarId: calendar.calendarId })}>
                    {all.frame.edit}
                  </Button>
                )}
              </Flex>
            ))}
          </Flex>
        )}
      </Shown>
    </Flex>
  );
}
