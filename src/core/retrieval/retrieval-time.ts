/** What is known of the moment of a request, and of the cookie's past. */
export interface RetrievalTime {
  /** Seconds since the epoch. */
  readonly now: number;
  /** When the cookie was created, in seconds since the epoch; absent where nobody can tell, as by the browsers' API. */
  readonly createdAt?: number;
}
