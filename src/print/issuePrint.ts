import type { Design } from '#domain/edition';
import type { Issue } from '#views/issue';
import type { PrintBody } from '#views/printBody';

/** An issue with all that its editions are made from: plain data. */
export interface IssuePrint {
  issue: Issue;
  design: Design;
  /** By reference. */
  bodies: Readonly<Record<string, PrintBody>>;
}
