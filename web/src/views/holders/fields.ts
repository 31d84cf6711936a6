import { list, oneOf } from '../../state/field';

export const HOLDERS = {
  /** What has a lane; nothing is what is most contested. */
  lane: list(),
  /** Of which kind lanes are where none is chosen. */
  among: oneOf('resources', 'places', 'all'),
};
