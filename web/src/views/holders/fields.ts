import { list, oneOf } from '../../state/field';

export const HOLDERS = {
  /** What has a lane; nothing is what is most contested. */
  lane: list(),
  /** In which role those are who have bars: the roles of the interface. */
  role: oneOf('controls', 'contests', 'seeks', 'protects', 'finances-from', 'all'),
  /** Of which kind lanes are where none is chosen. */
  among: oneOf('resources', 'places', 'all'),
};
