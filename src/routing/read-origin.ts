import { foldSpaces } from './fold-text.ts';
import { firstReadable, known } from './read-property.ts';
import type { Properties, StandardAttributes } from './read-property.ts';

/** How the lead came: traffic source, what made the record, the last form it sent, and how far it is. */
export function readOrigin(properties: Properties): StandardAttributes {
  return known({
    source: firstReadable(properties, ['hs_analytics_source', 'hs_latest_source'], sourceName),
    record_source: firstReadable(properties, ['hs_object_source_label', 'hs_object_source'], sourceName),
    form: firstReadable(
      properties,
      ['recent_conversion_event_name', 'first_conversion_event_name'],
      foldSpaces,
    ),
    lifecycle_stage: firstReadable(properties, ['lifecyclestage'], stageName),
  });
}

/** "PAID_SEARCH", "Paid Search" → "paid_search". */
export const sourceName = (text: string): string => foldSpaces(text).replace(/[\s-]+/g, '_');

/** HubSpot's own stages are one word, "marketingqualifiedlead"; a portal's own are numbers. */
export const stageName = (text: string): string => text.toLowerCase().replace(/[\s_-]+/g, '');
