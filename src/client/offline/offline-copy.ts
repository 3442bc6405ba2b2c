import { actionsOf, labelOf, megabytes, wordsOf, type CopyAction, type CopyState } from './copy-state.ts';
import type { FailureReason } from './fill-copy.ts';
import { copyName } from './kept-list.ts';
import { askToLast, countOf, isLasting, obstacle, order, register, registrationOf, remove, siteRoot } from './kept-copy.ts';
import type { WorkerReport } from './worker-messages.ts';

/**
 * The controls of the copy that a browser keeps: what there is to say, how far it is, and a button for what can be done.
 * The browser's own registration is what counts; nothing is remembered beside it. Without script the element says what
 * else to do.
 */
class OfflineCopy extends HTMLElement {
  readonly #root = siteRoot();
  readonly #status = this.querySelector<HTMLElement>('[role=status]')!;
  readonly #bar = this.querySelector('progress')!;
  readonly #far = this.querySelector<HTMLElement>('[data-far]')!;
  readonly #watched = new WeakSet<ServiceWorkerRegistration | ServiceWorker>();
  #state: CopyState = { kind: 'none' };
  #failure: FailureReason | undefined;
  /** Whether a worker that is in use loads what the browser has deleted. */
  #isFilling = false;
  #progress = { done: 0, total: 0 };
  /** Only the last reading counts: they may come back in another order. */
  #readings = 0;

  connectedCallback(): void {
    const why = obstacle();
    if (why !== undefined) {
      this.#show({ kind: 'impossible', why });
      return;
    }
    for (const button of this.querySelectorAll('button')) button.addEventListener('click', () => void this.#act(button.dataset['action'] as CopyAction));
    new BroadcastChannel(copyName(this.#root)).onmessage = ({ data }) => this.#hear(data as WorkerReport);
    void this.#read().then(() => this.#look());
  }

  async #act(action: CopyAction): Promise<void> {
    this.#failure = undefined;
    try {
      switch (action) {
        case 'keep':
          await this.#keep();
          break;
        case 'check':
          await this.#look();
          break;
        case 'take':
          order((await registrationOf(this.#root))!.waiting!, 'take over');
          return;
        case 'remove':
          this.#isFilling = false;
          await remove(this.#root);
          break;
      }
    } catch (error) {
      this.#failure = refusalOf(error);
    }
    await this.#read();
  }

  async #keep(): Promise<void> {
    // Not waited for: a browser may ask the reader, who may never answer.
    void askToLast().then(() => this.#read());
    const registration = await register(this.#root);
    this.#watch(registration);
    // A worker that is in use already installs nothing; it is asked to complete its files.
    if (registration.active === null || registration.installing !== null) return;
    this.#isFilling = true;
    order(registration.active, 'fill');
  }

  /** Looks for an update. Without a network there is none, which is no failure. */
  async #look(): Promise<void> {
    const registration = await registrationOf(this.#root).catch(() => undefined);
    await registration?.update().catch(() => undefined);
  }

  #hear(report: WorkerReport): void {
    if (report.kind === 'progress') {
      this.#progress = { done: report.done, total: report.total };
      if (this.#state.kind === 'loading' || this.#state.kind === 'updating') this.#show({ ...this.#state, ...this.#progress });
      return;
    }
    this.#isFilling = false;
    this.#failure = report.kind === 'failed' ? report.reason : undefined;
    void this.#read();
  }

  #watch(registration: ServiceWorkerRegistration): void {
    if (!this.#watched.has(registration)) {
      this.#watched.add(registration);
      registration.addEventListener('updatefound', () => void this.#read());
    }
    for (const worker of [registration.installing, registration.waiting]) {
      if (worker === null || this.#watched.has(worker)) continue;
      this.#watched.add(worker);
      let wasWhole = worker.state !== 'installing';
      worker.addEventListener('statechange', () => {
        // A browser ends a worker that takes too long, which then says nothing itself.
        if (worker.state === 'redundant' && !wasWhole) this.#failure ??= 'network';
        wasWhole = true;
        void this.#read();
      });
    }
  }

  async #read(): Promise<void> {
    const reading = (this.#readings += 1);
    const state = await this.#stateNow();
    if (reading === this.#readings) this.#show(state);
  }

  async #stateNow(): Promise<CopyState> {
    try {
      const registration = await registrationOf(this.#root);
      if (registration === undefined) return { kind: 'none' };
      this.#watch(registration);
      const { installing, waiting, active } = registration;
      if (installing !== null) return { kind: active === null ? 'loading' : 'updating', ...this.#progress };
      if (active === null) return waiting === null ? { kind: 'none' } : { kind: 'loading', ...this.#progress };
      if (waiting !== null) return { kind: 'update' };
      if (this.#isFilling) return { kind: 'loading', ...this.#progress };
      return { kind: 'kept', count: await countOf(active), isLasting: await isLasting() };
    } catch {
      return { kind: 'impossible', why: 'closed' };
    }
  }

  #show(state: CopyState): void {
    this.#state = state;
    this.dataset['state'] = state.kind;
    const words = wordsOf(state, this.#failure);
    // Said once: progress changes often, and is not read out each time.
    if (this.#status.textContent !== words) this.#status.textContent = words;
    const isLoading = state.kind === 'loading' || state.kind === 'updating';
    this.#bar.parentElement!.hidden = !isLoading;
    if (isLoading) {
      this.#bar.max = state.total || 1;
      this.#bar.value = state.done;
      this.#far.textContent = `${megabytes(state.done)} of ${megabytes(state.total)}`;
    }
    const actions = actionsOf(state);
    for (const button of this.querySelectorAll('button')) {
      const action = button.dataset['action'] as CopyAction;
      button.hidden = !actions.includes(action);
      button.textContent = labelOf(action, state);
    }
  }
}

/** What a browser means that refuses to register a worker: it gives no storage, or the file did not come. */
function refusalOf(error: unknown): FailureReason {
  if (error instanceof Error && error.name === 'QuotaExceededError') return 'full';
  return error instanceof Error && error.name === 'TypeError' ? 'network' : 'closed';
}

customElements.define('offline-copy', OfflineCopy);
