/** Every limit once, in octets, seconds or cookies, with its source. */

/** RFC 6265bis 5.6 step 5; Chromium and Firefox alike: octets of name plus value. */
export const MAX_NAME_VALUE_OCTETS = 4096;

/** RFC 6265bis 5.6 step 6: an attribute's value longer than this is ignored. */
export const MAX_ATTRIBUTE_OCTETS = 1024;

/** RFC 6265bis 5.5: 400 days, in seconds. */
export const MAX_LIFETIME_SECONDS = 34_560_000;

/** RFC 6265bis 6.1: a user agent should keep at least this many cookies a domain. */
export const SPECIFICATION_COOKIES_PER_SITE = 50;

/** Chromium kDomainMaxCookies, Firefox network.cookie.maxPerHost: per registrable domain. */
export const MAX_COOKIES_PER_SITE = 180;

/** Chromium kDomainMaxCookies - kDomainPurgeCookies, Firefox network.cookie.quotaPerHost. */
export const COOKIES_LEFT_AFTER_EVICTION = 150;

/** Chromium kPerPartitionDomainMaxCookies; Firefox maxPerHost applies to a partition as well. */
export const MAX_COOKIES_PER_PARTITION = 180;

/** Chromium kPerPartitionDomainMaxCookieBytes, Firefox CHIPS.partitionLimitByteCapacity: octets of names and values. */
export const MAX_OCTETS_PER_PARTITION = 10_240;

/** Werkzeug Response.max_cookie_size: octets of a whole Set-Cookie line before Flask warns. */
export const WERKZEUG_MAX_LINE_OCTETS = 4093;

/** A tenth of MAX_NAME_VALUE_OCTETS is left: where a stored cookie is called large. */
export const LARGE_NAME_VALUE_OCTETS = 3687;

/** 80 % of a limit that evicts other cookies is where to speak of it. Our choice. */
export const NEAR_LIMIT_SHARE = 0.8;

/** Apache httpd LimitRequestFieldSize, gunicorn limit_request_field_size, two less than nginx: what most servers allow a header line. */
export const COMMON_HEADER_LINE_OCTETS = 8190;

/** uWSGI buffer-size: the least that a server allows, and for all headers of a request together. */
export const STRICTEST_HEAD_OCTETS = 4096;

/** As much as one full cookie on every request is where a Cookie header is called heavy. Our choice. */
export const HEAVY_COOKIE_HEADER_OCTETS = 4096;

/** Requests that a page is first taken to make; the user sets another number. Our choice. */
export const REQUESTS_AT_FIRST = 20;

/** More requests than any page makes; what one request costs is multiplied by no more. Our choice. */
export const MOST_REQUESTS = 9999;

/** More of a pasted text than this is not looked at, in characters. Our choice. */
export const MOST_PASTED_CHARACTERS = 131_072;

/** Set-Cookie lines of a pasted text that are looked at. Our choice. */
export const MOST_PASTED_LINES = 50;

/** Pieces of one line that are drawn; a line is read to its end all the same. Our choice. */
export const MOST_DRAWN_PIECES = 40;
