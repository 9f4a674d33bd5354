import type { Obstacle } from "../../core/edit/addressable";
import type { MessageKey } from "../text";

/** Why the browser's API cannot change a cookie. */
export const OBSTACLE_WORDS: Record<Obstacle, MessageKey> = {
  "path-changed-by-url": "edit_obstacle_path_changed_by_url",
  "path-empty": "edit_obstacle_path_empty",
  "unknowable-octets": "edit_obstacle_unknowable_octets",
  "ipv6-host": "edit_obstacle_ipv6_host",
  indistinguishable: "edit_obstacle_indistinguishable",
};
