// The address at which a contact person opens what they were shown.

/** Of the app whose front door is this. */
export const viewerPage = (front: string): string => new URL('vis/', new URL(front, location.origin)).href;
