// A share on its way out of the house: the packet of what was chosen, read back before it is looked at, sealed when it is
// sent, and noted in the same moment as it is handed over.
import type { Carrier } from '../../domain/limits.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import type { Contact, ShareDetails } from '../../domain/share.ts';
import { ownWords } from '../../domain/words.ts';
import { i18n } from '../../i18n/i18n.svelte.ts';
import { house } from '../../plan/house.svelte.ts';
import { noteShare, showHere } from '../../plan/share.ts';
import { choicesOf, chosenItems, packetOf, type Item } from '../../sharing/choices.ts';
import { packetText, packPacket, readPacket, type Packet, type PacketFault } from '../../sharing/packet.ts';
import { newIdentity, sealFor } from '../../sharing/sealing.ts';
import { wordShop } from '../../sharing/spoken.ts';
import { toasts } from '../../ui/toasts.svelte.ts';
import { told } from '../shared/outcome.ts';
import { making, shareForm } from './making.svelte.ts';
import { contactIn, readersOf } from './say.ts';
import { sourcesOf } from './sources.ts';

export class Handing {
  readonly contact: Contact | undefined;
  /** What they are called here. */
  readonly to: string | undefined;
  readonly until: string;
  readonly items: readonly Item[];
  /** The packet as whoever gets it reads it: packed, and opened again. */
  readonly view: Result<Packet, PacketFault>;
  /** Its words, where it is not sealed for a key. */
  phrase = $state('');

  readonly #packet: Packet;
  readonly #purpose = ownWords(making.purpose, i18n.lang) ?? undefined;
  readonly #wantsAnswer = making.wantsAnswer;
  readonly #noted = new Set<Carrier>();
  #answer: Awaited<ReturnType<typeof newIdentity>> | undefined;
  #isSealedNoted = false;
  #sealing: Promise<Result<Uint8Array<ArrayBuffer>, 'memory'>> | null = null;

  constructor() {
    const { plan } = house;
    const sources = sourcesOf(plan);
    this.contact = contactIn(plan, making.contact);
    const name = this.contact?.name ?? making.name.normalize('NFC').trim();
    this.to = name === '' ? undefined : name;
    this.until = making.until;
    this.items = chosenItems(choicesOf(sources), making.chosen);
    this.#packet = packetOf(sources, making.chosen, {
      id: plan.desk.world().newId(),
      madeOn: plan.today,
      lang: i18n.lang,
      until: making.until,
      to: this.to,
      purpose: this.#purpose,
    });
    this.view = readPacket(packPacket(this.#packet));
  }

  /** Sealed for their key, or for the words, once. */
  seal(): Promise<Result<Uint8Array<ArrayBuffer>, 'memory'>> {
    return (this.#sealing ??= this.#seal());
  }

  /** Other words: what was sealed with the earlier ones is let go of. */
  rephrase(phrase: string): void {
    this.phrase = phrase;
    this.#sealing = null;
  }

  async #seal(): Promise<Result<Uint8Array<ArrayBuffer>, 'memory'>> {
    let packet = this.#packet;
    if (this.#wantsAnswer) {
      // One key for the share, also when it is sealed again with other words.
      const { recipient } = (this.#answer ??= await newIdentity());
      packet = { ...packet, answer: recipient };
    }
    const inside = packPacket(packet);
    const recipient = this.contact?.recipient;
    if (recipient !== undefined) return ok(await sealFor(recipient, inside));
    const sealed = await wordShop.seal(inside, this.phrase);
    return sealed === null ? refuse('memory') : ok(new Uint8Array(sealed));
  }

  #details(carrier: Carrier): ShareDetails {
    // An answer is to the sealed packet: its receipt has the packet's own id and the key.
    const isSealed = carrier === 'code' || carrier === 'link' || carrier === 'file';
    const isFirst = isSealed && !this.#isSealedNoted;
    return {
      id: isFirst ? this.#packet.id : house.plan.desk.world().newId(),
      contact: this.contact?.id,
      to: this.to,
      until: this.until,
      purpose: this.#purpose,
      carrier,
      items: this.items.map(({ key, sort, words }) => ({
        key,
        sort,
        ...(words === undefined ? {} : { words }),
      })),
      answerKey: isFirst ? this.#answer?.secret : undefined,
    };
  }

  get #keys(): readonly string[] {
    return this.items.map(({ key }) => key);
  }

  /** It is out of our hands now: noted once for each way it went. */
  async note(carrier: Carrier): Promise<void> {
    if (this.#noted.has(carrier)) return;
    this.#noted.add(carrier);
    const details = this.#details(carrier);
    const noted = await noteShare(house.plan.desk, details, this.#keys);
    if (!noted.ok) {
      this.#noted.delete(carrier);
      await told(Promise.resolve(noted), '');
      return;
    }
    if (details.id === this.#packet.id) this.#isSealedNoted = true;
    making.handedOver();
    await house.plan.dropDraft(shareForm);
    // No way back is offered here: what was handed over cannot be undone, and the list says so.
    toasts.show({ text: i18n.t('sharing:send.noted') });
  }

  /** Shows it on this screen, and nothing else; `tooLarge` where it does not fit. */
  async showHere(langs: readonly [string, string?]): Promise<'shown' | 'notKept' | 'tooLarge'> {
    const text = packetText(this.#packet);
    if (text === null) return 'tooLarge';
    const shown = await showHere(house.plan.desk, text, this.#details('screen'), this.#keys, langs);
    if (!shown.ok) {
      await told(Promise.resolve(shown), '');
      return 'notKept';
    }
    making.handedOver();
    await house.plan.dropDraft(shareForm);
    return 'shown';
  }

  get readers(): ReturnType<typeof readersOf> {
    return readersOf(this.contact);
  }
}
