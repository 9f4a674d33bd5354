import { resumeIntent } from "../app/permission";
import { platform } from "../browser/platform";

// Registered in the first turn: a listener added later would miss the event that woke this worker.
platform.permissions.onChanged(() => void resumeIntent(platform));
