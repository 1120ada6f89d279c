/** Makes any adapter's progress reports fit for a progress bar. */

export interface UploadProgress {
  /** What the adapter is given. */
  readonly report: (share: number) => void;
  /** After this nothing is passed on any more. */
  readonly stop: () => void;
}

/** Passes on only what lies further than before, from 0 to 1; also across a repeated attempt. */
export function uploadProgress(onProgress: (share: number) => void): UploadProgress {
  let furthest = Number.NEGATIVE_INFINITY;
  return {
    report(share) {
      if (typeof share !== 'number' || Number.isNaN(share)) return;
      const clamped = Math.min(1, Math.max(0, share));
      if (clamped <= furthest) return;
      furthest = clamped;
      onProgress(clamped);
    },
    stop() {
      furthest = Number.POSITIVE_INFINITY;
    },
  };
}
