import { resumeIntent } from "../app/permission";
import { forgetPrivateSession } from "../app/private-session";
import { platform } from "../browser/platform";

// Registered in the first turn: a listener added later would miss the event that woke this worker.
platform.permissions.onChanged(() => void resumeIntent(platform));
platform.privateSession.onEnded(() => void forgetPrivateSession(platform));
