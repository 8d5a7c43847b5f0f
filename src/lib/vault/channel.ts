// What tabs tell each other at the door. Nothing of the plan goes this way: a name, and no more.
import type { DoorNews } from './door.ts';

const known: readonly unknown[] = [
  'lock',
  'cover',
  'leave',
  'rekeyed',
  'deleted',
  'settings',
] satisfies DoorNews[];

export interface DoorChannel {
  tell(news: DoorNews): void;
  close(): void;
}

/** Opens the channel; `heard` is called with what other tabs tell. */
export function doorChannel(heard: (news: DoorNews) => void): DoorChannel {
  const channel = new BroadcastChannel('steg-door');
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (known.includes(data)) heard(data as DoorNews);
  };
  return {
    tell(news) {
      channel.postMessage(news);
    },
    close() {
      channel.close();
    },
  };
}
