import type { LessonId } from "../../core/lessons/lesson-id";
import type { SetCookieParameter } from "../../core/lessons/set-cookie-parameters";
import { DomainPicture } from "../detail/pictures/domain-picture";
import { HttpOnlyPicture } from "../detail/pictures/http-only-picture";
import { LifetimePicture } from "../detail/pictures/lifetime-picture";
import { NameValuePicture } from "../detail/pictures/name-value-picture";
import { PathPicture } from "../detail/pictures/path-picture";
import { SameSitePicture } from "../detail/pictures/same-site-picture";
import { SecurePicture } from "../detail/pictures/secure-picture";
import { WeightPicture } from "../detail/pictures/weight-picture";

/** The attribute's picture, as the explanations draw it, at what the lesson leads to. */
export function LessonPicture({ id }: { id: LessonId }) {
  switch (id) {
    case "first":
    case "create":
    case "read":
    case "login":
      return <NameValuePicture part="value" />;
    case "max-age":
      return <LifetimePicture left={10} />;
    case "delete":
      return <LifetimePicture left={0} />;
    case "path":
      return <PathPicture depth={1} />;
    case "domain":
      return <DomainPicture hostOnly={false} isAtTop />;
    case "secure":
      return <SecurePicture secure />;
    case "http-only":
      return <HttpOnlyPicture httpOnly />;
    case "same-site":
      return <SameSitePicture reach={1} isStated />;
    case "limits":
      return <WeightPicture />;
  }
}

/** The picture of one of Flask's parameters. */
export function ParameterPicture({ parameter, lesson }: SetCookieParameter) {
  if (parameter === "key") return <NameValuePicture part="name" />;
  return parameter === "expires" ? (
    <LifetimePicture left={86_400} />
  ) : (
    <LessonPicture id={lesson} />
  );
}
