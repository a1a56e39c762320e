import {cleanup, configure} from '@testing-library/react';
import {afterEach, vi} from 'vitest';

// A busy machine may take its time; a condition that never comes true still fails.
configure({asyncUtilTimeout: 20_000});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});
