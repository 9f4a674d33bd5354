import { type ComponentChildren, createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Subject } from "../../app/open";
import type { Cookie } from "../../core/cookie";
import type { CookieField } from "../../core/edit/compare";
import { partitionChoice } from "../../core/edit/draft-partition";
import type { LessonId } from "../../core/lessons/lesson-id";
import { lessonOfField } from "../../core/lessons/set-cookie-parameters";
import { sameSiteReach } from "../../core/retrieval/same-site-reach";
import hue from "../components/field-hue.module.css";
import { useLens, useText } from "../lens-context";
import { lessonMessageKey } from "../words/lesson-key";
import { spanInWords } from "../words/lifetime";
import styles from "./explain-tab.module.css";
import { DomainPicture } from "./pictures/domain-picture";
import { HttpOnlyPicture } from "./pictures/http-only-picture";
import { LifetimePicture } from "./pictures/lifetime-picture";
import { PartitionPicture } from "./pictures/partition-picture";
import { PathPicture } from "./pictures/path-picture";
import { SameSitePicture } from "./pictures/same-site-picture";
import { SecurePicture } from "./pictures/secure-picture";
import { sameSiteMeaning, sameSiteSpelled } from "./same-site-words";

interface Props {
  readonly cookie: Cookie;
  readonly subject: Subject;
  readonly now: number;
  onLesson(lesson: LessonId): void;
}

/** Each attribute by the question that it answers, with its picture. */
export function ExplainAttributes({ cookie, subject, now, onLesson }: Props) {
  const text = useText();
  const { userAgent } = useLens().browser;
  const { domain, hostOnly, path, secure, httpOnly, sameSite, partitionKey } = cookie;
  const depth = path.split("/").filter((segment) => segment !== "").length;
  const spelled = sameSiteSpelled(sameSite);
  const choice = partitionChoice(partitionKey, subject.topLevelSite);
  return (
    <LessonDoor.Provider value={onLesson}>
      <Group title={text("explain_who")}>
        <Attribute
          field="domain"
          title={hostOnly ? text("explain_domain_absent") : `Domain=${domain}`}
          picture={<DomainPicture hostOnly={hostOnly} isAtTop={domain === subject.site.domain} />}
        >
          {text(hostOnly ? "explain_domain_only" : "explain_domain_below", domain)}
        </Attribute>
        <Attribute
          field="httpOnly"
          title={httpOnly ? "HttpOnly" : text("explain_without", "HttpOnly")}
          picture={<HttpOnlyPicture httpOnly={httpOnly} />}
        >
          {text(httpOnly ? "explain_http_only_on" : "explain_http_only_off")}
        </Attribute>
        <Attribute
          field="partition"
          title={
            partitionKey === null ? text("explain_unpartitioned") : text("explain_partitioned")
          }
          picture={<PartitionPicture choice={choice} />}
        >
          {partitionKey === null
            ? text("explain_partition_everywhere")
            : text(
                choice === "own" ? "explain_partition_own" : "explain_partition_given",
                partitionKey.topLevelSite,
              )}
        </Attribute>
      </Group>
      <Group title={text("explain_when_sent")}>
        <Attribute field="path" title={`Path=${path}`} picture={<PathPicture depth={depth} />}>
          {path === "/" ? text("explain_path_root") : text("explain_path_below", path)}
        </Attribute>
        <Attribute
          field="secure"
          title={secure ? "Secure" : text("explain_without", "Secure")}
          picture={<SecurePicture secure={secure} />}
        >
          {text(secure ? "explain_secure_on" : "explain_secure_off")}
        </Attribute>
        <Attribute
          field="sameSite"
          title={spelled === null ? text("explain_without", "SameSite") : `SameSite=${spelled}`}
          picture={
            <SameSitePicture
              reach={sameSiteReach(sameSite, userAgent)}
              isStated={sameSite !== "unspecified"}
            />
          }
        >
          {text(sameSiteMeaning(sameSite, userAgent), userAgent.name)}
        </Attribute>
      </Group>
      <Group title={text("explain_when_ends")}>
        <Lifetime cookie={cookie} now={now} />
      </Group>
    </LessonDoor.Provider>
  );
}

/** Each attribute has its lesson. */
const LessonDoor = createContext<(lesson: LessonId) => void>(() => undefined);

function Lifetime({ cookie: { expires }, now }: { cookie: Cookie; now: number }) {
  const text = useText();
  if (expires === null) {
    return (
      <Attribute
        field="expires"
        title={text("explain_session")}
        picture={<LifetimePicture left={null} />}
      >
        {text("explain_session_ends")}
      </Attribute>
    );
  }
  const date = new Date(expires * 1000);
  return (
    <Attribute
      field="expires"
      title={text("explain_ends_in", spanInWords(Math.max(0, expires - now), text))}
      picture={<LifetimePicture left={expires - now} />}
    >
      {text("explain_ends_on", date.toLocaleString(text.locale), date.toUTCString())}
    </Attribute>
  );
}

function Group({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class={styles["group"]} aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

interface AttributeProps {
  readonly field: CookieField;
  readonly title: string;
  readonly picture: ComponentChildren;
  readonly children: ComponentChildren;
}

function Attribute({ field, title, picture, children }: AttributeProps) {
  const text = useText();
  const onLesson = useContext(LessonDoor);
  const lesson = lessonOfField(field);
  return (
    <div class={`${hue["hue"]} ${styles["attribute"]}`} data-attribute={field}>
      {picture}
      <div>
        <p class={styles["title"]}>{title}</p>
        <p>{children}</p>
        {lesson !== null && (
          <button type="button" class={styles["lesson"]} onClick={() => onLesson(lesson)}>
            {text("lessonNamed", text(lessonMessageKey(lesson, "title")))}
          </button>
        )}
      </div>
    </div>
  );
}
