import { oneOf, text } from '../../state/field';

export const BACKING = {
  /** How pairs of backer and backed are shown. */
  as: oneOf('matrix', 'table'),
  /** What a pair must have in one of its names to be shown. */
  named: text(),
};
