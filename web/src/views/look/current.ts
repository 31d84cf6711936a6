/** The picture that is on the screen now, for the tools beside it and for what takes pictures away. */
import type { Picture } from '../../drawing/picture';

export const current: { picture: Picture | null } = { picture: null };
