/** What of the map is seen. */
import { oneOf, text } from '../../state/field';
import { readSpot } from './spot';

export const MAP = {
  /** The middle of the map and how near it is: `latitude,longitude,zoom`. Without it, all that was ever held. */
  spot: text((value) => readSpot(value) !== null),
  /** Whether the schematic division is drawn. */
  areas: oneOf('on', 'off'),
};
