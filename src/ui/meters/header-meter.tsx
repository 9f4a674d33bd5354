import type { Cookie } from "../../core/cookie";
import { COMMON_HEADER_LINE_OCTETS, STRICTEST_HEAD_OCTETS } from "../../core/limits";
import { cookieHeaderOctets } from "../../core/size";
import { lazy } from "../components/lazy";
import { useLens, useText } from "../lens-context";
import { kilobytesInWords, octetsInWords } from "../words/octets";
import { Meter } from "./meter";

interface Props {
  /** Those that this page's request carries. */
  readonly sent: readonly Cookie[];
  readonly requestCount: number;
}

const HeaderDetails = lazy(() => import("./header-details").then((module) => module.HeaderDetails));

/** How long the Cookie header of this page's request is, against what most servers take; the strictest colours it. */
export function HeaderMeter({ sent, requestCount }: Props) {
  const lens = useLens();
  const text = useText();
  const octets = cookieHeaderOctets(sent, lens.browser.userAgent);
  const limit = COMMON_HEADER_LINE_OCTETS;
  const product = octetsInWords(octets * requestCount, text);
  return (
    <Meter
      name={text("headerName")}
      amount={octetsInWords(octets, text)}
      limit={text("ofLimit", kilobytesInWords(limit, text))}
      more={octets === 0 ? "" : text("headerTimes", requestCount, product)}
      share={octets / limit}
      near={STRICTEST_HEAD_OCTETS / limit}
      label={text("headerLabel", octetsInWords(octets, text), kilobytesInWords(limit, text))}
    >
      <HeaderDetails octets={octets} limit={limit} requestCount={requestCount} />
    </Meter>
  );
}
