import { useEffect, useRef } from 'react';

/** Does something at each piece of news, but not at the first: what is shown by then is as new. */
export function useNews(news: unknown, act: () => void): void {
  const heard = useRef(news);
  useEffect(() => {
    if (news === heard.current) return;
    heard.current = news;
    act();
  });
}
