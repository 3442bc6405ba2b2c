// Loaded before everything else of a process (`node --import`): its clock is more than a year ahead.

const ahead = ((400 * 24 + 5) * 60 + 17) * 60_000;
const SystemDate = Date;

class AheadDate extends SystemDate {
  constructor(...parts: unknown[]) {
    super(...((parts.length === 0 ? [AheadDate.now()] : parts) as [number]));
  }

  static override now(): number {
    return SystemDate.now() + ahead;
  }
}

globalThis.Date = AheadDate as DateConstructor;
