import type { Bulletin } from "../model/bulletin";
import type { Basis } from "../model/decision";
import type { SheetSnapshot } from "../model/sheet";
import type { Steps } from "../model/steps";
import { readBulletinInSteps } from "../read/bulletin";

/** What stands where on a sheet, with nothing judged, in steps; null where it holds no bulletin. */
export function* bulletinInSteps(sheet: SheetSnapshot, { settings }: Basis): Steps<Bulletin | null> {
  const reading = yield* readBulletinInSteps(sheet, settings);
  return reading.kind === "bulletin" ? reading.bulletin : null;
}
