// Whether an area named in a plan is one the library knows; another version may know more.
import { areas, type AreaId } from '../../library/areas.ts';

export const isArea = (area: string | undefined): area is AreaId => areas.some(({ id }) => id === area);
