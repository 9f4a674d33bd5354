import type { RetrievalGateName } from "../../core/retrieval/reason";
import { sameSiteContext } from "../../core/retrieval/same-site-context";
import { isThirdParty } from "../../core/retrieval/third-party";
import { webScheme } from "../../core/retrieval/request";
import { isTrustworthy } from "../../core/site/host";
import { DomainPicture } from "../detail/pictures/domain-picture";
import { HttpOnlyPicture } from "../detail/pictures/http-only-picture";
import { LifetimePicture } from "../detail/pictures/lifetime-picture";
import { PartitionPicture } from "../detail/pictures/partition-picture";
import { PathPicture } from "../detail/pictures/path-picture";
import { Picture } from "../detail/pictures/picture";
import { SecurePicture } from "../detail/pictures/secure-picture";
import type { GateFacts } from "./gate-words";
import { PassingSameSitePicture } from "./passing-same-site-picture";

const DAY = 86_400;

/** The gate's picture, as this request makes it. */
export function GatePicture({ gate, facts }: { gate: RetrievalGateName; facts: GateFacts }) {
  const { request, policy } = facts;
  const { url, destination } = request;
  switch (gate) {
    case "alive":
      return <LifetimePicture left={DAY} />;
    case "domain":
      return <DomainPicture hostOnly={false} isAtTop />;
    case "path":
      return <PathPicture depth={url.path === "/" ? 0 : 1} />;
    case "secure":
      return <SecurePicture secure={isTrustworthy(webScheme(url), url.host)} />;
    case "http-only":
      return <HttpOnlyPicture httpOnly={destination === "script"} />;
    case "same-site":
      return <PassingSameSitePicture context={sameSiteContext(request, policy.rules)} />;
    case "partition":
      return <PartitionPicture choice={isThirdParty(request, policy.rules) ? "given" : "own"} />;
    case "policy":
      return <PolicyPicture isThird={isThirdParty(request, policy.rules)} />;
  }
}

/** A page with a frame of another site in it, and the browser's switch before that one. */
function PolicyPicture({ isThird }: { isThird: boolean }) {
  return (
    <Picture>
      <rect x="4" y="6" width="38" height="36" rx="4" data-on={!isThird && "soft"} />
      <path d="M4 13h38" data-on={isThird ? undefined : "line"} />
      <rect x="11" y="19" width="24" height="17" rx="2" data-on={isThird ? "soft" : "dashed"} />
      <path d="M42 27.5h6" data-on={isThird ? "line" : undefined} />
      <rect x="48" y="21" width="21" height="13" rx="6.5" data-on={isThird ? "soft" : "false"} />
      <circle cx={isThird ? 54.5 : 62.5} cy="27.5" r="4" data-on={isThird} />
    </Picture>
  );
}
