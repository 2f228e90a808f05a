import type { Calendar, Part } from '../contract.generated.ts';
import { useForm } from '../hooks/use-form.ts';
import { usePart } from '../hooks/use-part.ts';
import type { PartRead } from '../hooks/use-part.ts';
import { freshId } from '../shell/fresh-id.ts';
import { PartForm } from '../shell/PartForm.tsx';
import { Shown } from '../shell/Shown.tsx';
import { useSurface } from '../shell/surface.tsx';
import { CalendarFields } from './CalendarFields.tsx';
import { newCalendar } from './new-policy.ts';
import { RemoveFromPart } from './RemoveFromPart.tsx';

/** Shared opening hours to work on; null: new ones. */
export function CalendarEditor({ calendarId }: { readonly calendarId: string | null }) {
  const part = usePart('calendars');
  return (
    <Shown loaded={part}>
      {(read) => <CalendarForm key={read.draftVersion} read={read} calendarId={calendarId} />}
    </Shown>
  );
}

function CalendarForm({
  read: { value: calendars, draftVersion },
  calendarId,
}: {
  readonly read: PartRead<'calendars'>;
  readonly calendarId: string | null;
}) {
  const { text: all } = useSurface();
  const text = all.response.calendar;
  const stored = calendars.find((calendar) => calendar.calendarId === calendarId);
  const {
    form: calendar,
    put,
    latest,
  } = useForm<Calendar>(
    () =>
      stored ??
      newCalendar(
        freshId(
          'calendar',
          calendars.map((other) => other.calendarId),
        ),
        'Europe/Berlin',
      ),
  );
  const partNow = (): Part => ({
    part: 'calendars',
    value:
      stored === undefined
        ? [...calendars, latest()]
        : calendars.map((other) => (other === stored ? latest() : other)),
  });
  const dated =
    calendar.closures.every(({ from, to }) => from !== '' && to !== '') &&
    calendar.extraShifts.every(({ date }) => date !== '');
  return (
    <PartForm
      title={stored === undefined ? text.newTitle : text.title(stored.name)}
      partNow={partNow}
      draftVersion={draftVersion}
      disabled={calendar.name.trim() === '' || !dated}
      below={
        stored !== undefined && (
          <RemoveFromPart
            ask={text.remove}
            sure={text.removeSure}
            part={{ part: 'calendars', value: calendars.filter((other) => other !== stored) }}
            draftVersion={draftVersion}
          />
        )
      }
    >
      <CalendarFields calendar={calendar} onChange={(patch) => put((before) => ({ ...before, ...patch }))} />
    </PartForm>
  );
}
