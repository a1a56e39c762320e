import {useEffect, useState} from 'react';

/** The width of an element in pixels, whenever it changes; until it is known, the usual one. */
export function useInlineSize<T extends Element>(
  usual: number,
): [(element: T | null) => void, number] {
  const [element, setElement] = useState<T | null>(null);
  const [size, setSize] = useState(usual);
  useEffect(() => {
    if (!element || typeof ResizeObserver === 'undefined') {
      return;
    }
    const observer = new ResizeObserver(([entry]) => {
      const width = Math.round(entry?.contentRect.width ?? 0);
      if (width > 0) {
        setSize(width);
      }
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return [setElement, size];
}
